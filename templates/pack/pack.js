"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = JSON.parse($("#pack-words").textContent);
  const files = $("#pack-files") ? JSON.parse($("#pack-files").textContent) : {};
  const fill = (text, gaps) => text.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
  const plain = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /* Contents: mark the current place. */
  const links = new Map($$(".contents a").map((link) => [link.hash.slice(1), link]));
  const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let current;
  const mark = () => {
    let found;
    for (const place of places) if (place.getBoundingClientRect().top <= innerHeight / 3) found = place;
    const link = found && links.get(found.id);
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "location");
    current = link;
    const list = link && link.closest(".aside");
    if (list && $("#pack-found").hidden && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  mark();

  /* Say something once, aloud and on the screen. */
  const said = $("#pack-said");
  let hush;
  const tell = (text, stay = 4000) => {
    clearTimeout(hush);
    said.textContent = text;
    hush = setTimeout(() => (said.textContent = ""), stay);
  };

  /* Links to copy, for every place somebody may want to point at. */
  const copy = async (link) => {
    try {
      await navigator.clipboard.writeText(link);
      tell(words.copied);
    } catch {
      tell(fill(words.not_copied, { link }), 12000);
    }
  };
  const anchor = (id, name, where) => {
    const button = make("button", { type: "button", className: "anchor", title: fill(words.link, { name }) });
    button.setAttribute("aria-label", button.title);
    button.append(make("i", { className: "icon i-link" }));
    button.addEventListener("click", () => {
      const link = location.href.split("#")[0] + "#" + id;
      try {
        history.replaceState(null, "", link);
      } catch {
        location.hash = id;
      }
      copy(link);
    });
    where.append(button);
  };

  /* Links to copy stand beside personas, journeys, steps, pain points and opportunities. */
  for (const title of $$(".persona > * h3, .journey > * h3")) anchor(title.closest("article").id, plain(title), title.parentNode);
  for (const title of $$(":is(.steps, .opportunities) tr[id] .step-name")) anchor(title.closest("tr").id, plain($("bdi", title)), title.closest("th"));
  for (const pain of $$("dd[id*='.pain_']")) anchor(pain.id, plain($(".said", pain) || pain), pain);

  /* Search: every word of the page, whatever its accents, case, apostrophes and spaces. */
  const alike = { "’": "'", "‘": "'", "ʼ": "'", "\u00ad": "", "\u00a0": " ", "\u202f": " ", "‑": "-", "–": "-", "œ": "oe", "æ": "ae" };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘ʼ\u00ad\u00a0\u202f‑–œæ]/g, (sign) => alike[sign]);
  const most = 40;
  const field = $("#pack-search");
  const found = $("#pack-found");
  const count = $("#pack-count");
  const unread = "svg, script, .story, .tools, .zoom, .as-picture, .pins, .beside, thead, .hidden, .anchor";
  const piece = "p, li, dd, dt, td, th, h2, h3, h4, h5, summary, .note, .said, .badge, .number, .step-name, .stage-name, .stage-detail, .unit, b";
  const home = "main dd[id], main h4[id], main tr[id], main .glossary > div, main .stage, main article, main .chapter, .cover";
  const titled = (place) => {
    if (place.matches(".cover")) return { kind: "", id: "rests", name: plain($("h1", place)), above: "" };
    const chapter = plain($("h2", place.closest(".chapter")));
    const article = place.closest("article");
    const above = article && article !== place ? plain($("h3", article)) : chapter;
    if (place.matches(".chapter")) return { kind: "heading", id: place.id, name: chapter, above: "" };
    if (place.matches("h4")) return { kind: "heading", id: place.id, name: plain(place), above };
    if (place.matches("article")) return { kind: place.matches(".persona") ? "persona" : place.matches(".journey") ? "journey" : "", id: place.id, name: plain($("h3", place)), above: chapter };
    if (place.matches(".stage")) return { kind: "stage", id: $(".stage-row th", place).id, name: plain($(".stage-name bdi", place)), above };
    if (place.matches("dd")) {
      const row = place.closest("tr");
      const kind = place.id.includes(".pain_") ? "pain" : place.id.startsWith("need-") ? "need" : "";
      return { kind, id: place.id, name: plain($(".said", place) || $("bdi", place) || place), above: row ? plain($(".step-name bdi", row)) || above : above };
    }
    if (place.matches("tr")) {
      const kind = place.closest(".steps") ? "step" : place.closest(".opportunities") ? "opportunity" : "";
      const title = $(".step-name", place);
      const number = title && kind === "step" ? plain($(".number", title)) : "";
      return { kind, id: place.id, name: (number ? number + ". " : "") + plain((title && $("bdi", title)) || title || $("th bdi", place) || place), above };
    }
    return { kind: "term", id: place.id, name: plain($("dt", place)), above: "" };
  };
  let index;
  const read = () => {
    const places = new Map();
    for (const root of [$(".cover"), $("main")]) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest(unread)) continue;
        for (let place = parent.closest(home); place; place = place.matches("dd") ? place.parentElement.closest(home) : null) {
          if (!places.has(place)) places.set(place, new Map());
          const texts = places.get(place);
          const block = parent.closest(piece) || parent;
          texts.set(block, (texts.get(block) || "") + node.data);
        }
      }
    }
    return [...places].map(([place, blocks]) => {
      const texts = [...blocks.values()].map((text) => text.replace(/\s+/g, " ").trim());
      return { place, ...titled(place), texts, all: fold(texts.join(" ")) };
    }).map((each) => ({ ...each, near: fold(each.name) }));
  };
  const marked = (text, asked, room = 140) => {
    const at = [];
    let folded = "";
    let place = 0;
    for (const sign of text) {
      const plainly = fold(sign);
      for (let more = 0; more < plainly.length; more += 1) at.push(place);
      folded += plainly;
      place += sign.length;
    }
    at.push(text.length);
    const hits = [];
    for (const word of asked) {
      for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) hits.push([at[from], at[from + word.length]]);
    }
    hits.sort((one, other) => one[0] - other[0]);
    const start = text.length > room && hits.length ? Math.max(0, hits[0][0] - room / 3) : 0;
    const begin = start ? text.indexOf(" ", start) + 1 : 0;
    const end = Math.min(text.length, begin + room);
    const parts = begin ? ["… "] : [];
    let here = begin;
    for (const [from, to] of hits) {
      if (from < here || to > end) continue;
      parts.push(text.slice(here, from), make("mark", { textContent: text.slice(from, to) }));
      here = to;
    }
    return [...parts, text.slice(here, end), ...(end < text.length ? [" …"] : [])];
  };
  const order = ["persona", "journey", "stage", "step", "pain", "need", "opportunity", "term", "heading"];
  const rank = (each, asked) => {
    const named = asked.filter((word) => each.near.includes(word)).length;
    return (named === asked.length ? 0 : named ? 20 : 40) + (order.indexOf(each.kind) + order.length) % order.length;
  };
  const result = (each, asked) => {
    const inName = asked.every((word) => each.near.includes(word));
    const hold = (text) => asked.filter((word) => fold(text).includes(word)).length;
    const best = each.texts.reduce((one, other) => (hold(other) > hold(one) ? other : one), "");
    const where = [each.kind && words[each.kind], each.above].filter(Boolean).join(" · ");
    const lines = [make("strong", {}, ...marked(each.name, asked, 90))];
    if (!inName && best) lines.push(make("span", { className: "found-text" }, ...marked(best, asked)));
    if (where) lines.push(make("span", { className: "found-place", textContent: where }));
    return make("li", {}, make("a", { href: "#" + each.id }, ...lines));
  };
  const search = () => {
    const asked = [...new Set(fold(field.value).split(/\s+/).filter(Boolean))];
    index ||= read();
    const held = asked.length ? index.filter((each) => asked.every((word) => each.all.includes(word) || each.near.includes(word))) : [];
    const inner = new Set(held.filter((each) => each.place.matches("dd")).map((each) => each.place.parentElement.closest(home)));
    const hits = held
      .filter((each) => !inner.has(each.place) || asked.some((word) => each.near.includes(word)))
      .map((each) => [rank(each, asked), each])
      .sort((one, other) => one[0] - other[0])
      .map(([, each]) => each);
    found.replaceChildren(...hits.slice(0, most).map((each) => result(each, asked)));
    found.hidden = !hits.length;
    const more = hits.length > most ? " " + fill(words.more, { count: hits.length - most }) : "";
    const told = hits.length > 1 ? fill(words.found, { count: Math.min(hits.length, most) }) + more : hits.length ? words.one : words.none;
    count.textContent = asked.length ? told : "";
  };
  field.addEventListener("input", search);
  const clear = () => {
    field.value = "";
    search();
  };
  const walk = (event) => {
    const hits = $$("a", found);
    const at = hits.indexOf(document.activeElement);
    if (event.key === "Escape") {
      clear();
      field.focus();
    } else if (event.key === "ArrowDown" && hits.length) hits[Math.min(at + 1, hits.length - 1)].focus();
    else if (event.key === "ArrowUp") (at > 0 ? hits[at - 1] : field).focus();
    else if (event.key === "Enter" && event.target === field && hits.length) hits[0].click();
    else return;
    event.preventDefault();
  };
  field.addEventListener("keydown", walk);
  found.addEventListener("keydown", walk);
  found.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    reveal(link.hash.slice(1));
    clear();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    field.focus();
  });

  /* Filters: by persona, stage, channel and severity; what does not match is hidden. */
  const picks = { persona: $("#filter-persona"), stage: $("#filter-stage"), channel: $("#filter-channel"), severity: $("#filter-severity") };
  const option = (value, label) => make("option", { value, textContent: label });
  for (const pick of Object.values(picks)) pick.append(option("", words.all));
  for (const card of $$(".persona")) picks.persona.append(option(card.dataset.people, plain($("h3", card))));
  for (const journey of $$(".journey")) {
    const group = make("optgroup", { label: plain($("h3", journey)) });
    for (const head of $$(".stage-row th", journey)) group.append(option(head.id, plain($(".stage-name bdi", head))));
    picks.stage.append(group);
  }
  const rows = $$(".steps tbody tr:not(.stage-row)");
  const channelsOf = (row) => (row.dataset.channel ? row.dataset.channel.split("|") : []);
  const namesOf = (row) => (row.dataset.channelName || "").split("|");
  const channels = new Map(rows.flatMap((row) => channelsOf(row).map((channel, at) => [channel, namesOf(row)[at]])));
  for (const [channel, name] of channels) picks.channel.append(option(channel, name));
  const levels = [words.minor, words.serious, words.blocking];
  levels.forEach((level, at) => picks.severity.append(option(at + 1, at < 2 ? fill(words.worse, { level }) : level)));
  const bar = make("p", { className: "filtered-bar", hidden: true });
  const content = $("#content");
  content.prepend(bar);
  const gone = (node) => !node || Boolean(node.closest("[hidden]"));
  const filter = () => {
    const [who, stage, channel, severity] = Object.values(picks).map((pick) => pick.value);
    const narrow = Boolean(stage || channel || severity);
    const any = Boolean(who) || narrow;
    const inside = (article) => !who || article.dataset.people.split(" ").includes(who);
    let shown = 0;
    for (const card of $$(".persona")) card.hidden = !inside(card) || (narrow && !who);
    for (const body of $$(".steps tbody")) {
      const right = inside(body.closest("article")) && (!stage || $(".stage-row th", body).id === stage);
      let kept = 0;
      for (const row of $$("tr:not(.stage-row)", body)) {
        row.hidden = !(right && (!channel || channelsOf(row).includes(channel)) && (!severity || row.dataset.severity >= severity));
        if (!row.hidden) kept += 1;
        if (!row.hidden && row.id) shown += 1;
      }
      body.hidden = any && !kept;
    }
    for (const told of $$("[data-row]")) told.hidden = document.getElementById(told.dataset.row).hidden;
    for (const told of $$(".story h5")) told.hidden = told.nextElementSibling.hidden = any && $$("li[data-row]", told.nextElementSibling).every((each) => each.hidden);
    for (const journey of $$(".journey")) {
      journey.hidden = any && $$(".steps tbody", journey).every((body) => body.hidden);
      journey.classList.toggle("narrowed", narrow);
    }
    for (const chapter of $$(".chapter")) chapter.hidden = any && !$(":is(.persona, .journey):not([hidden])", chapter);
    for (const part of $$(".chapter > .set")) part.hidden = any;
    for (const [id, link] of links) link.parentNode.hidden = gone(document.getElementById(id));
    const told = any ? fill(words.shown, { count: shown, total: rows.filter((row) => row.id).length }) : "";
    $("#filter-count").textContent = told;
    bar.hidden = !any;
    const chosen = Object.values(picks).filter((pick) => pick.value).map((pick) => pick.selectedOptions[0].textContent).join(" · ");
    const all = make("button", { type: "button", className: "quiet", textContent: words.show_all });
    all.addEventListener("click", reset);
    bar.replaceChildren(make("strong", { textContent: chosen }), make("span", { textContent: told }), all);
    if (matchMedia("(min-width: 70rem)").matches) content.scrollIntoView({ behavior: "instant" });
  };
  const reset = () => {
    for (const pick of Object.values(picks)) pick.value = "";
    filter();
  };
  for (const pick of Object.values(picks)) pick.addEventListener("change", filter);
  $("#filter-reset").addEventListener("click", reset);
  const reveal = (id) => {
    const target = document.getElementById(id);
    if (target && target.closest("[hidden]")) reset();
    const folded = target && target.closest("details");
    if (folded) folded.open = true;
  };
  addEventListener("hashchange", () => reveal(decodeURIComponent(location.hash.slice(1))));

  /* Maps: larger, smaller, dragged. */
  const zoom = (frame, by, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const sheet = $(".map-sheet", frame);
    const width = sheet.getBoundingClientRect().width;
    const whole = Number(getComputedStyle(sheet).getPropertyValue("--by"));
    const next = Math.min(Math.max(width * by, frame.clientWidth / 2), whole * 4);
    const [left, top] = [(frame.scrollLeft + x) / width, (frame.scrollTop + y) / width];
    $(".zoom-read", frame.closest(".map")).checked = true;
    frame.style.setProperty("--u", next / whole + "px");
    frame.scrollLeft = left * next - x;
    frame.scrollTop = top * next - y;
  };
  const unzoom = (frame) => frame.style.removeProperty("--u");
  for (const map of $$(".map")) {
    const frame = $(".map-scroll", map);
    if (!frame) continue;
    for (const choice of $$(".zoom input", map)) choice.addEventListener("change", () => unzoom(frame));
    for (const button of $$("[data-zoom]", map)) button.addEventListener("click", () => zoom(frame, 1.25 ** button.dataset.zoom));
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") zoom(frame, 1.25);
      else if (event.key === "-") zoom(frame, 0.8);
      else if (event.key === "0") {
        unzoom(frame);
        $(".zoom-read", map).checked = true;
      }
      else return;
      event.preventDefault();
    });
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      zoom(frame, event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    let held;
    frame.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button) return;
      held = [event.clientX + frame.scrollLeft, event.clientY + frame.scrollTop];
      frame.setPointerCapture(event.pointerId);
      frame.classList.add("held");
    });
    frame.addEventListener("pointermove", (event) => {
      if (held) frame.scrollTo({ left: held[0] - event.clientX, top: held[1] - event.clientY, behavior: "instant" });
    });
    for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, () => {
      held = null;
      frame.classList.remove("held");
    });
  }

  /* Downloads: made here, from what the page holds. */
  const save = (name, type, text) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };
  const french = document.documentElement.lang === "fr";
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  const line = (detail) => [plain($(".said", detail)) || plain({ textContent: [...detail.childNodes].filter((node) => !(node.className || "").includes?.("notes")).map((node) => node.textContent).join("") }), ...$$(".note", detail).map(plain)].join(" – ");
  const csv = (table) => {
    const heads = [words.number, words.stage, words.step, words.action];
    const lines = [];
    for (const row of $$("tr[id]", table)) {
      const name = $(".step-name", row);
      const cells = [plain($(".number", name)), plain($(".stage-name bdi", row.parentNode)), plain($("bdi", name)), plain($(".action", row))];
      for (const fact of $$(".fact", row)) {
        const head = plain($("dt", fact));
        if (!heads.includes(head)) heads.push(head);
        cells[heads.indexOf(head)] = $$("dd", fact).map(line).join("\n");
      }
      lines.push(cells);
    }
    const whole = [heads, ...lines].map((cells) => heads.map((_, at) => cell(cells[at] || "")).join(french ? ";" : ","));
    return "\ufeff" + whole.join("\r\n") + "\r\n";
  };
  const drawing = (frame) => {
    const map = $(".map-sheet > svg", frame).cloneNode(true);
    for (const use of $$("use", map)) {
      const id = use.getAttribute("href").slice(1);
      if (!map.querySelector("#" + CSS.escape(id))) $("defs", map).append(document.getElementById(id).cloneNode(true));
    }
    map.removeAttribute("style");
    const fonts = $("style").textContent.match(/@font-face\s*\{[^}]*\}/g) || [];
    const style = document.createElementNS(map.namespaceURI, "style");
    style.textContent = fonts.join("");
    map.insertBefore(style, $("defs", map));
    return new XMLSerializer().serializeToString(map);
  };
  for (const button of $$("[data-svg]")) {
    button.addEventListener("click", () => save(button.dataset.svg + ".svg", "image/svg+xml", drawing($(".map-scroll", button.closest(".map")))));
  }
  for (const button of $$("[data-csv]")) {
    button.addEventListener("click", () => save(button.dataset.csv + ".csv", "text/csv", csv($("table", button.closest(".steps")))));
  }
  for (const button of $$("[data-source]")) {
    const path = button.dataset.source;
    button.addEventListener("click", () => save(path.split("/").pop(), "application/yaml", files[path]));
  }

  /* Light and dark. */
  const theme = $("#theme");
  const root = document.documentElement;
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const show = () => theme.setAttribute("aria-pressed", dark());
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    show();
  });
  show();

  /* Presentation: one idea a screen. */
  const dialog = $("#pack-show");
  const screen = $("#pack-screen");
  let slides = [];
  let at = 0;
  const turn = (to) => {
    at = Math.min(Math.max(to, 0), slides.length - 1);
    const slide = slides[at].cloneNode(true);
    const home = slides[at].closest("article");
    const title = home && !$("h3", slide) ? [make("p", { className: "kicker", textContent: plain($("h3", home)) })] : [];
    for (const each of [slide, ...$$("[id]", slide)]) if (!each.closest("svg")) each.removeAttribute("id");
    for (const map of $$("svg[id]", slide)) map.removeAttribute("id");
    for (const control of $$(".anchor, .tools, .zoom, .beside", slide)) control.remove();
    const mapped = slide.matches(".map") ? " mapped" : "";
    screen.replaceChildren(...title, make("div", { className: (home ? home.className : "") + mapped }, slide));
    screen.scrollTop = 0;
    $("#show-at").textContent = fill(words.at, { number: at + 1, total: slides.length });
    screen.focus();
  };
  $("#present").addEventListener("click", () => {
    slides = $$("[data-slide]").filter((slide) => !slide.closest("[hidden]"));
    dialog.showModal();
    turn(0);
  });
  $("#show-back").addEventListener("click", () => turn(at - 1));
  $("#show-next").addEventListener("click", () => turn(at + 1));
  $("#show-end").addEventListener("click", () => dialog.close());
  screen.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
  dialog.addEventListener("close", () => screen.replaceChildren());
  dialog.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
    if (event.key in steps) turn(at + steps[event.key]);
    else if (event.key === "Home") turn(0);
    else if (event.key === "End") turn(slides.length - 1);
    else return;
    event.preventDefault();
  });

  for (const tools of $$(".tools")) tools.hidden = false;
  reveal(decodeURIComponent(location.hash.slice(1)));
})();
