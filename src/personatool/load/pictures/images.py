"""Image bytes → a picture that is safe to embed: decoded and encoded anew, or a drawing reduced to its shapes."""

import io
import warnings
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from personatool.load.problems.picture import (
    PICTURE_DAMAGED,
    PICTURE_FORMAT,
    PICTURE_PIXELS,
    PICTURE_SIMPLIFIED,
    PICTURE_TOO_LARGE,
)
from personatool.model.diagnostic import Kind
from personatool.model.message import Message, msg
from personatool.model.workspace import Picture

if TYPE_CHECKING:
    from PIL import Image

PIXEL_LIMIT = 25_000_000
PHOTO_PIXEL_LIMIT = 64_000_000
"""JPEG alone: it is made smaller while it is decoded."""
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_HEIF_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"hevc": "HEIC",
                b"avif": "AVIF", b"avis": "AVIF"}  # fmt: skip
_OTHER_KINDS = ((b"%PDF", "PDF"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"BM", "BMP"), (b"8BPS", "Photoshop"))
_SIMPLER = msg("Simplify the drawing, or export it as PNG.")
_MEBIBYTE = 1024 * 1024
_DRAFT = 2  # decode photographs at twice their final size, so that they stay sharp


@dataclass(frozen=True, slots=True)
class Fit:
    """How large a picture is kept: pixels on its longer side, and the quality of a photograph from 1 to 95."""

    side: int = 512
    quality: int = 88


PORTRAIT: Final = Fit()
STEP: Final = Fit(640, 80)


class Refused(Exception):  # noqa: N818 - it may also be a mere remark
    """A picture cannot be shown (raised), or not as it is (returned)."""

    def __init__(self, kind: Kind, message: Message, instead: Message | None = None) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.message = message
        self.instead = instead


def to_picture(data: bytes, name: str, fit: Fit = PORTRAIT) -> tuple[Picture, Refused | None]:
    """Make a picture of what a file holds, with a remark when something was left out. Raises `Refused`."""
    if not data:
        raise Refused(PICTURE_FORMAT, msg("“{file}” is an empty file.", file=name))
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        return _drawing(data, name)
    return _raster(data, name, fit), None


def _drawing(data: bytes, name: str) -> tuple[Picture, Refused | None]:
    from personatool.load.pictures import svg  # noqa: PLC0415 - opens the XML parsers

    try:
        drawing = svg.simplify(data)
    except svg.NotADrawingError as error:
        raise Refused(PICTURE_FORMAT, msg("“{file}” holds no image.", file=name)) from error
    except svg.DrawingTooHeavyError as error:
        raise too_heavy(name, len(data), svg.SIZE_LIMIT, _SIMPLER) from error
    except svg.DrawingTooIntricateError as error:
        message = msg("The drawing “{file}” has more parts, or larger ones, than can be shown.", file=name)
        raise Refused(PICTURE_TOO_LARGE, message, _SIMPLER) from error
    except svg.DrawingError as error:
        raise Refused(PICTURE_DAMAGED, msg("The drawing “{file}” cannot be read to its end.", file=name)) from error
    picture = Picture("image/svg+xml", drawing.data, drawing.width, drawing.height)
    if not drawing.left_out:
        return picture, None
    left_out = ", ".join(drawing.left_out[:5])
    message = msg("In the drawing “{file}” this is left out: {parts}.", file=name, parts=left_out)
    return picture, Refused(PICTURE_SIMPLIFIED, message)


def too_heavy(name: str, size: int, limit: int, instead: Message | None = None) -> Refused:
    """Say that a file has more bytes than its limit; rounded up, so that it never seems to have just as many."""
    mebibytes, allowed = ceil(size / _MEBIBYTE * 100) / 100, limit // _MEBIBYTE
    message = msg("“{file}” has {size} MiB; the limit is {limit} MiB.", file=name, size=mebibytes, limit=allowed)
    return Refused(PICTURE_TOO_LARGE, message, instead)


def _raster(data: bytes, name: str, fit: Fit) -> Picture:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - most runs meet no photograph

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _encode(_decode(Image.open(io.BytesIO(data), formats=_FORMATS), name, fit.side), fit.quality)
    except Refused:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name, PHOTO_PIXEL_LIMIT) from error
    except UnidentifiedImageError as error:
        raise _no_image(data, name) from error
    except Exception as error:  # a decoder may fail in any way on a damaged image
        raise Refused(PICTURE_DAMAGED, msg("The image “{file}” is damaged or cut short.", file=name)) from error


def _no_image(data: bytes, name: str) -> Refused:
    """Name what it is, where that is known: people see a photograph, not a format."""
    kind = _HEIF_BRANDS.get(data[8:12], "") if data[4:8] == b"ftyp" else ""
    kind = kind or next((kind for start, kind in _OTHER_KINDS if data.startswith(start)), "")
    if not kind:
        return Refused(PICTURE_FORMAT, msg("“{file}” holds no image.", file=name))
    message = msg("“{file}” is in the {kind} format, which cannot be shown.", file=name, kind=kind)
    if kind == "HEIC":
        return Refused(PICTURE_FORMAT, message, msg("HEIC: export the photograph as JPEG."))
    return Refused(PICTURE_FORMAT, message, msg("{kind}: export it as PNG or JPEG.", kind=kind))


def _too_many_pixels(name: str, limit: int) -> Refused:
    millions = limit // 1_000_000
    return Refused(PICTURE_PIXELS, msg("“{file}” has more than {limit} million pixels.", file=name, limit=millions))


def _decode(opened: "Image.Image", name: str, side: int) -> "Image.Image":
    """Decode the first frame, turned the way the camera was held, at most so many pixels wide and high."""
    from PIL import ImageOps  # noqa: PLC0415 - as above

    limit = PHOTO_PIXEL_LIMIT if opened.format == "JPEG" else PIXEL_LIMIT
    if opened.width * opened.height > limit:
        raise _too_many_pixels(name, limit)
    opened.draft("RGB", (_DRAFT * side, _DRAFT * side))
    opened.load()
    turned = ImageOps.exif_transpose(opened)
    clear = turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info
    image = turned.convert("RGBA" if clear else "RGB")
    image.thumbnail((side, side))
    return image


def _encode(image: "Image.Image", quality: int) -> Picture:
    """Encode pixels alone, without metadata: as PNG, or as JPEG where that is smaller and nothing shines through."""
    from PIL import Image  # noqa: PLC0415 - as above

    bare = Image.frombytes(image.mode, image.size, image.tobytes())
    made = {"image/png": _saved(bare, "PNG", optimize=True)}
    if bare.mode == "RGB":
        made["image/jpeg"] = _saved(bare, "JPEG", quality=quality, optimize=True)
    media_type = min(made, key=lambda name: len(made[name]))
    return Picture(media_type, made[media_type], image.width, image.height)


def _saved(image: "Image.Image", kind: str, **options: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()
