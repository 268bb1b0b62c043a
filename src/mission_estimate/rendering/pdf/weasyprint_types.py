"""Names for the things of the PDF engine, which carries no types."""

from typing import Any

Pdf = Any
"""A `pydyf.PDF`: the objects of a file before they are written."""

PdfObject = Any
"""A `pydyf` dictionary, array, stream or string."""

Box = Any
"""A box of the laid-out page, with the HTML element that it comes from."""

Drawing = Any
"""A drawing that the engine paints, and the state of its pen."""

DrawnNode = Any
"""An element of a drawing, with what it inherits."""

Response = Any
"""What a fetcher returns."""

Attachment = Any
"""A `weasyprint.Attachment`."""
