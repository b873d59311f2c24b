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
    if (list && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
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

  /* What can be found, pointed at and filtered: read from the page before anything is added to it. */
  const known = [];
  const add = (kind, id, name, where, at) => known.push({ kind, id, name, where, at });
  for (const title of $$("main h2, main h3, main h4")) {
    const home = title.closest("article");
    const kind = title.matches(".persona > * h3") ? "persona" : title.matches(".journey > * h3") ? "journey" : "heading";
    const id = kind === "heading" ? title.id : home.id;
    add(kind, id, plain(title), kind === "heading" && home ? plain($("h3", home)) : "", kind === "heading" ? null : title.parentNode);
  }
  for (const row of $$(".steps tr[id]")) {
    const title = $(".step-name", row);
    add("step", row.id, plain(title), plain($("h3", row.closest("article"))) + " " + plain($(".action", row)), title);
  }
  for (const pain of $$("dd[id*='.pain_']")) {
    const text = plain($(".said", pain) || pain);
    const row = pain.closest("tr");
    add("pain", pain.id, text, plain(row ? $(".step-name", row) : $("h3", pain.closest("article"))), pain);
  }
  for (const row of $$(".opportunities tr[id]")) {
    const title = $(".step-name", row);
    add("opportunity", row.id, plain(title), plain($("h3", row.closest("article"))), title);
  }
  for (const each of known) if (each.at) anchor(each.id, each.name, each.at);

  /* Search, accents and case apart. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae").toLowerCase();
  const most = 40;
  const field = $("#pack-search");
  const found = $("#pack-found");
  const count = $("#pack-count");
  for (const each of known) {
    each.near = fold(each.name);
    each.far = each.near + " " + fold(each.where);
  }
  const search = () => {
    const asked = fold(field.value).split(/\s+/).filter(Boolean);
    const hits = asked.length ? known.filter((each) => asked.every((word) => each.far.includes(word))) : [];
    hits.sort((one, other) => asked.every((word) => other.near.includes(word)) - asked.every((word) => one.near.includes(word)));
    found.replaceChildren(
      ...hits.slice(0, most).map((each) =>
        make("li", {}, make("a", { href: "#" + each.id }, make("span", { textContent: words[each.kind] + (each.where && each.at !== null ? " · " + each.where.slice(0, 80) : "") }), each.name)),
      ),
    );
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
  for (const channel of new Set(rows.map((row) => row.dataset.channel).filter(Boolean))) picks.channel.append(option(channel, channel));
  const levels = [words.minor, words.serious, words.blocking];
  levels.forEach((level, at) => picks.severity.append(option(at + 1, at < 2 ? fill(words.worse, { level }) : level)));
  const filter = () => {
    const [who, stage, channel, severity] = Object.values(picks).map((pick) => pick.value);
    const any = who || stage || channel || severity;
    const inside = (article) => !who || article.dataset.people.split(" ").includes(who);
    let shown = 0;
    for (const card of $$(".persona")) card.hidden = !inside(card);
    for (const body of $$(".steps tbody")) {
      const right = inside(body.closest("article")) && (!stage || $(".stage-row th", body).id === stage);
      let kept = 0;
      for (const row of $$("tr:not(.stage-row)", body)) {
        row.hidden = !(right && (!channel || row.dataset.channel === channel) && (!severity || row.dataset.severity >= severity));
        if (!row.hidden) kept += 1;
        if (!row.hidden && row.id) shown += 1;
      }
      body.hidden = Boolean(any) && !kept;
    }
    for (const journey of $$(".journey")) journey.hidden = Boolean(any) && $$(".steps tbody", journey).every((body) => body.hidden);
    $("#filter-count").textContent = any ? fill(words.shown, { count: shown, total: rows.filter((row) => row.id).length }) : "";
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
  const scaled = new WeakMap();
  const zoom = (frame, by, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const map = $("svg", frame);
    const width = map.getBoundingClientRect().width;
    const next = Math.min(Math.max(width * by, frame.clientWidth / 2), map.viewBox.baseVal.width * 4);
    const [left, top] = [(frame.scrollLeft + x) / width, (frame.scrollTop + y) / width];
    $(".zoom-full", frame.closest(".map")).checked = true;
    Object.assign(map.style, { width: next + "px", height: "auto", zoom: 1 });
    frame.scrollLeft = left * next - x;
    frame.scrollTop = top * next - y;
    scaled.set(frame, true);
  };
  const unzoom = (frame) => {
    if (scaled.get(frame)) Object.assign($("svg", frame).style, { width: "", height: "", zoom: "" });
  };
  for (const map of $$(".map")) {
    const frame = $(".map-scroll", map);
    if (!frame) continue;
    for (const choice of $$(".zoom input", map)) choice.addEventListener("change", () => unzoom(frame));
    for (const button of $$("[data-zoom]", map)) button.addEventListener("click", () => zoom(frame, 1.25 ** button.dataset.zoom));
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") zoom(frame, 1.25);
      else if (event.key === "-") zoom(frame, 0.8);
      else if (event.key === "0") $(".zoom-fit", map).click();
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
    const map = $("svg", frame).cloneNode(true);
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
