"""Post-process a PDF before it is written."""

import zlib

import pydyf

from mission_estimate.rendering.pdf.weasyprint_types import Pdf, PdfObject

_DEFLATE_LEVEL = 6

_PDFUA = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The mark of PDF/UA-1, and the description of that mark which PDF/A asks for."""


def declare_accessible(pdf: Pdf) -> None:
    """Say in the metadata that the file, already PDF/A-3a, is PDF/UA-1 as well."""
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    whole = b"\n".join(metadata.stream)
    opening = b"<rdf:RDF"
    start = whole.index(opening)
    end = whole.index(b">", start) + 1
    own = _PDFUA[_PDFUA.index(b">") + 1 :]
    metadata.stream = [whole[:end] + b"\n" + own + whole[end:]]


def list_attachments_once(pdf: Pdf) -> None:
    """List each attached file once: the engine adds it by its name and again by its kind."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def compress(pdf: Pdf) -> None:
    """Write every object once, and deflate every stream once, at level 6.

    The engine does both twice: for the bytes, and for the identifier that is made from them. It
    deflates at level 9, which makes the file one per cent smaller. The streams that hold the other
    objects are added while the file is written, so they are deflated where they are added.
    """
    pdf.objects = [_Written.of(thing) for thing in pdf.objects]
    add = pdf.add_object

    def add_deflated(thing: PdfObject) -> None:
        add(thing)
        _deflate(thing)

    pdf.add_object = add_deflated


class _Written(pydyf.Object):  # type: ignore[misc]  # the engine has no types
    """An object whose bytes are made."""

    data = b""

    @classmethod
    def of(cls, thing: PdfObject) -> PdfObject:
        """Return an object as it is written; a stream stays one, with its content deflated."""
        if thing.free == "f" or not thing.compressible:
            _deflate(thing)
            return thing
        written = cls()
        written.data, written.number, written.generation = thing.data, thing.number, thing.generation
        return written


def _deflate(thing: PdfObject) -> None:
    if isinstance(thing, pydyf.Stream) and thing.compress:
        content = b"\n".join(pydyf._to_bytes(part) for part in thing.stream)  # noqa: SLF001
        thing.stream = [zlib.compress(content, _DEFLATE_LEVEL)]
        thing.extra["Filter"] = "/FlateDecode"
        thing.compress = False
