from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from personatool.maps.canvas.curves import areas, at, smooth

HEIGHTS = st.lists(st.floats(-2, 2).map(lambda value: round(value, 2)), min_size=2, max_size=40)
GAPS = st.floats(40, 400)


@given(HEIGHTS, GAPS)
def test_the_curve_never_overshoots(heights: list[float], gap: float) -> None:
    points = [(index * gap, height) for index, height in enumerate(heights)]
    for curve, (start, end) in zip(smooth(points), pairwise(points), strict=True):
        low, high = sorted((start[1], end[1]))
        assert curve[0] == start
        assert curve[3] == end
        for step in range(21):
            assert low - 1e-9 <= at(curve, step / 20)[1] <= high + 1e-9


@given(HEIGHTS)
def test_each_area_stays_on_one_side(heights: list[float]) -> None:
    points = [(index * 100.0, height) for index, height in enumerate(heights)]
    for outline in areas(smooth(points), 0.0):
        assert len(outline) % 3 == 1
        assert outline[0] == outline[-1]
        above = all(y <= 1e-6 for _, y in outline)
        below = all(y >= -1e-6 for _, y in outline)
        assert above or below


def test_neighbours_of_one_sign_share_an_area() -> None:
    points = [(0.0, 1.0), (100.0, 2.0), (200.0, 1.0), (300.0, -1.0), (400.0, -2.0)]
    assert len(areas(smooth(points), 0.0)) == 2
