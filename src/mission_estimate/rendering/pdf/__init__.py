"""Make a PDF from a finished HTML text, in a process of its own."""

from mission_estimate.rendering.pdf.engine import PdfEngine, Rendering
from mission_estimate.rendering.pdf.libraries import check_libraries
from mission_estimate.rendering.pdf.protocol import GIVEN_UP, Limits, PdfAttachment, PdfJob, PdfResult

__all__ = [
    "GIVEN_UP",
    "Limits",
    "PdfAttachment",
    "PdfEngine",
    "PdfJob",
    "PdfResult",
    "Rendering",
    "check_libraries",
]
