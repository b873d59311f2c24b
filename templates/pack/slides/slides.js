"use strict";
{
  const slides = [...document.querySelectorAll(".slide")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  for (const slide of slides) slide.tabIndex = -1;

  const here = () => {
    const middle = innerHeight / 2;
    const at = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
    return at < 0 ? slides.length - 1 : at;
  };

  const go = (at) => {
    const slide = slides[Math.max(0, Math.min(slides.length - 1, at))];
    slide.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
    slide.focus({ preventScroll: true });
  };

  const ways = {
    ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1, PageDown: (at) => at + 1, " ": (at) => at + 1,
    ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1, PageUp: (at) => at - 1,
    Home: () => 0, End: () => slides.length - 1,
  };

  let aim = null;
  addEventListener("scrollend", () => { aim = null; });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || matchMedia("(max-width: 48rem)").matches) return;
    const key = event.key === " " && event.shiftKey ? "ArrowLeft" : event.key;
    if (!Object.hasOwn(ways, key)) return;
    event.preventDefault();
    aim = Math.max(0, Math.min(slides.length - 1, ways[key](aim ?? here())));
    go(aim);
  });
}
