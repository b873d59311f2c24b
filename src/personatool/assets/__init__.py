"""Baked font and icons. `scripts/bake_assets.py` made them; `manifest.json` says from what."""

from personatool.assets.fonts import Face, font_bytes, font_face_css, line_metrics, text_width
from personatool.assets.icons import icon, icon_names

__all__ = ["Face", "font_bytes", "font_face_css", "icon", "icon_names", "line_metrics", "text_width"]
