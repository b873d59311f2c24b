"""The dark paints of a map in a page, as classes: `nf-1d2431` says "by night, fill with #1D2431".

The light paints stay in the attributes, so that a map copied out of its page needs no style sheet. `nf` fills, `ns`
draws lines, `nc` colours the stop of a gradient; the page's styles are written from the names.
"""

from collections.abc import Iterator, Mapping

from personatool.maps.canvas.shapes import Box, Curve, Drawing, Gradient, Icon, Label, Marker, Path, Shape


def dark_twins(light: Drawing, dark: Drawing | None) -> Mapping[int, Shape]:
    """Each shape's twin in dark paints, by the identity of the light one; shapes that look alike may differ at night.

    Raises ValueError when the two are not the same drawing.
    """
    if dark is None:
        return {}
    return {id(one): other for one, other in zip(light.shapes, dark.shapes, strict=True)}


def fill_class(light: str, dark: str) -> tuple[str, ...]:
    """The class of a fill; none when it stays as it is."""
    return _named("nf", light, dark)


def stop_class(light: str, dark: str) -> tuple[str, ...]:
    """The class of a stop of a gradient; none when it stays as it is."""
    return _named("nc", light, dark)


def dark_paints(shape: Shape, twin: Shape | None) -> Iterator[str]:
    """The classes of a shape, by its twin in dark paints. Stops of gradients have their own."""
    if isinstance(shape, Path | Box | Marker) and isinstance(twin, Path | Box | Marker):
        if not (isinstance(shape, Path) and shape.paint):
            yield from fill_class(shape.fill, twin.fill)
        yield from _named("ns", shape.stroke, twin.stroke)
    elif isinstance(shape, Curve) and isinstance(twin, Curve) and not shape.paint:
        yield from _named("ns", shape.colour, twin.colour)
    elif isinstance(shape, Label) and isinstance(twin, Label):
        yield from fill_class(shape.colour, twin.colour)
        yield from _named("ns", shape.halo, twin.halo)
    elif isinstance(shape, Icon) and isinstance(twin, Icon):
        yield from _named("ns", shape.colour, twin.colour)
        if shape.filled:
            yield from fill_class(shape.colour, twin.colour)


def dark_stops(gradient: Gradient, twin: Shape | None) -> list[tuple[str, ...]]:
    """The classes of each stop of a gradient."""
    if not isinstance(twin, Gradient):
        return [()] * len(gradient.stops)
    return [stop_class(one[1], other[1]) for one, other in zip(gradient.stops, twin.stops, strict=True)]


def _named(kind: str, light: str, dark: str) -> tuple[str, ...]:
    return (f"{kind}-{dark.lower().removeprefix('#')}",) if light and dark and light != dark else ()
