"""Baked font and icons. `scripts/bake_assets.py` made them; `manifest.json` says from what."""

from personatool.assets.fonts import Face, covers, font_bytes, font_face_css, font_files, line_metrics, text_width
from personatool.assets.icons import icon, icon_names

__all__ = [
    "Face",
    "covers",
    "font_bytes",
    "font_face_css",
    "font_files",
    "icon",
    "icon_names",
    "line_metrics",
    "text_width",
]
