"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = Object.fromEntries(data.columns.map((name, place) => [name, place]));
  const rows = data.rows;
  const byId = new Map(rows.map((row, number) => [row[at.id], number]));
  const one = (selector) => document.querySelector(selector);
  const body = one("tbody"), scroll = one("#scroll"), card = one("#card"), tip = one("#tip");
  const filters = one("#filters"), desk = one("#desk");
  const STATUSES = data.statuses, BATCH = 150, WORST = ["inconsistent", "note", "consistent"];
  const format = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

  const field = (number, name) => rows[number][at[name]];
  const words = (text) => String(text ?? "").replaceAll("_", " ");
  const shown = (value) => (typeof value === "number" ? format.format(value) : value ?? "");
  const element = (tag, text, properties) => Object.assign(document.createElement(tag), { textContent: text ?? "" }, properties);

  // What the desk wrote: in the page's store by figure, else as the page was made with.
  const KEY = "figures:" + location.pathname;
  const EMPTY = { status: STATUSES[0], checked_by: "", remark: "", corrected: "" };
  const marks = { ...data.marks, ...stored() };
  function stored() {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return {}; }
  }
  function store() {
    try { localStorage.setItem(KEY, JSON.stringify(marks)); } catch { /* a page without a store still has the download */ }
  }
  const mark = (number) => ({ ...EMPTY, ...marks[field(number, "id")] });

  // What the checks say of each figure.
  const findings = rows.map(() => []);
  for (const finding of data.findings) {
    for (const id of finding.claims) if (byId.has(id)) findings[byId.get(id)].push(finding);
  }
  const verdict = (number) => WORST.find((name) => findings[number].some((finding) => finding.verdict === name)) || "";
  const doubt = (number) => {
    const readings = words(field(number, "alternatives")).split(" | ");
    const other = readings.slice(0, 3).join(", ") + (readings.length > 3 ? " …" : "");
    return [words(field(number, "note")), other && "or " + other].filter(Boolean).join("; ");
  };
  const amount = (number) => {
    const [low, high] = [field(number, "low"), field(number, "high")];
    return low !== high ? shown(low) + " to " + shown(high) : shown(field(number, "value"));
  };
  const years = (number) => {
    const [first, last] = [field(number, "period_start"), field(number, "period_end")];
    return first && last ? [Number(first.slice(0, 4)), Number(last.slice(0, 4))] : null;
  };
  const written = (number) => (field(number, "qualifier") + " " + field(number, "text")).trim();

  const COLUMNS = [ // title, what the cell shows, and what it is sorted by where that differs
    ["Status", (n) => mark(n).status, (n) => STATUSES.indexOf(mark(n).status)],
    ["Figure", written, (n) => field(n, "start")],
    ["Value", amount, (n) => field(n, "value")],
    ["Unit", (n) => words(field(n, "unit"))],
    ["Subject", (n) => field(n, "subject")],
    ["Role", (n) => (words(field(n, "role")) + " " + field(n, "direction")).trim()],
    ["Period", (n) => field(n, "period"), (n) => field(n, "period_start") || field(n, "period")],
    ["Source", (n) => field(n, "attribution")],
    ["In doubt", doubt],
    ["Checks", verdict, (n) => WORST.indexOf(verdict(n)) + 1 || 9],
  ].filter(([, read]) => rows.some((_, number) => read(number) !== ""));
  const LONG = ["Figure", "Subject", "Source", "In doubt"];

  // Filters: a select each, its choices from the data; the search looks in what a reader sees.
  const CHOICES = {
    kind: (n) => field(n, "kind"), unit: (n) => field(n, "unit"), role: (n) => field(n, "role"),
    doubt: (n) => (doubt(n) ? "in doubt" : "not in doubt"), checks: (n) => verdict(n) || "not checked",
    status: (n) => mark(n).status,
  };
  const hay = rows.map((row) =>
    ["text", "subject", "sentence", "section", "title", "document", "attribution", "period", "unit"]
      .map((name) => row[at[name]]).join("\n").toLowerCase().replaceAll("_", " "));
  let order = rows.map((_, number) => number), found = order, rendered = 0, sorted = -1, upward = true, here = -1;

  function fill(select, values, first) {
    select.replaceChildren(...(first ? [element("option", first, { value: "" })] : []),
      ...values.map((value) => element("option", words(value), { value })));
    if (first) select.parentElement.hidden = values.length < 2;
  }
  function choices() {
    for (const [name, read] of Object.entries(CHOICES)) {
      const counts = new Map();
      for (const number of rows.keys()) counts.set(read(number), (counts.get(read(number)) || 0) + 1);
      counts.delete("");
      const values = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
      fill(filters.elements[name], name === "status" ? STATUSES : values, "all");
    }
    const all = new Set();
    for (const number of rows.keys()) {
      const [first, last] = years(number) || [1, 0];
      for (let year = first; year <= Math.min(last, first + 60); year++) all.add(year);
    }
    fill(filters.elements.year, [...all].sort((a, b) => a - b), "all");
  }
  function fits(number) {
    for (const [name, read] of Object.entries(CHOICES)) {
      const wanted = filters.elements[name].value;
      if (wanted && read(number) !== wanted) return false;
    }
    const year = Number(filters.elements.year.value), span = years(number);
    return !year || (span !== null && span[0] <= year && year <= span[1]);
  }
  function filter() {
    const asked = filters.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = new Set();
    for (const number of rows.keys()) {
      if (asked.every((word) => hay[number].includes(word)) && fits(number)) fitting.add(number);
    }
    found = order.filter((number) => fitting.has(number));
    for (const [number, place] of places) place.classList.toggle("off", !fitting.has(number));
    one("#count").textContent = found.length === rows.length
      ? `${format.format(rows.length)} figures` : `${format.format(found.length)} of ${format.format(rows.length)} figures`;
    rendered = 0;
    body.replaceChildren();
    scroll.scrollTop = 0;
    more();
  }
  function sort(place) {
    upward = sorted === place ? !upward : true;
    sorted = place;
    const key = COLUMNS[place][2] || COLUMNS[place][1], keys = rows.map((_, number) => key(number));
    const empty = (value) => value === "" || value === null || value === undefined;
    order.sort((a, b) => {
      const [x, y] = [keys[a], keys[b]];
      if (empty(x) || empty(y)) return empty(x) - empty(y) || a - b;
      const way = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y));
      return (upward ? way : -way) || a - b;
    });
    for (const [number, head] of one("thead tr").childNodes.entries()) {
      head.setAttribute("aria-sort", number === place ? (upward ? "ascending" : "descending") : "none");
    }
    filter();
  }

  // The table grows as it is scrolled, so that thousands of rows open at once.
  function more(until = rendered + BATCH) {
    const part = document.createDocumentFragment();
    for (; rendered < Math.min(until, found.length); rendered++) part.append(line(found[rendered]));
    body.append(part);
  }
  function line(number) {
    const row = element("tr");
    row.id = "r" + number;
    row.dataset.row = number;
    for (const [place, [title, read]] of COLUMNS.entries()) {
      const cell = element("td", title === "Figure" ? "" : read(number));
      if (title === "Figure") cell.append(element("button", read(number), { type: "button" }));
      if (LONG.includes(title)) cell.className = "long";
      if (title === "Value") cell.className = "number";
      if (title === "In doubt" && cell.textContent) cell.classList.add("doubtful");
      if (title === "Checks") cell.className = verdict(number);
      if (place === 0) cell.className = "status " + field(number, "kind");
      row.append(cell);
    }
    row.classList.add(mark(number).status);
    row.classList.toggle("here", number === here);
    return row;
  }

  // From the text to the row and back.
  const places = new Map();
  for (const place of document.querySelectorAll("mark")) {
    const number = Number(place.id.slice(1));
    places.set(number, place);
    place.dataset.tip = place.title;
    place.removeAttribute("title");
    if (doubt(number)) place.classList.add("doubt");
    if (verdict(number) === "inconsistent") place.classList.add("inconsistent");
  }
  function view(name) {
    document.body.dataset.view = name;
    for (const button of document.querySelectorAll("nav button")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === name));
    }
  }
  function choose(number) {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    if (here >= 0) places.get(here)?.setAttribute("tabindex", "-1");
    here = number;
    places.get(number)?.classList.add("here");
    places.get(number)?.setAttribute("tabindex", "0");
    one("#r" + number)?.classList.add("here");
    explain(number);
  }
  function toRow(number) {
    if (!found.includes(number)) { filters.reset(); filter(); }
    more(found.indexOf(number) + BATCH);
    choose(number);
    view("table");
    const row = one("#r" + number);
    row.scrollIntoView({ block: "center" });
    row.querySelector("button").focus({ preventScroll: true });
  }
  function toText(number) {
    choose(number);
    view("text");
    const place = places.get(number);
    if (place) { place.scrollIntoView({ block: "center" }); place.focus({ preventScroll: true }); hint(place); }
  }
  function step(way) {
    const numbers = [...places.keys()];
    const next = numbers[(numbers.indexOf(here) + way + numbers.length) % numbers.length];
    if (next !== undefined) toText(next);
  }
  function explain(number) {
    one("#card h2").textContent = written(number);
    const facts = [
      ["Value", (amount(number) + " " + words(field(number, "unit"))).trim()], ["Kind", words(field(number, "kind"))],
      ["Subject", field(number, "subject")], ["Role", (words(field(number, "role")) + " " + field(number, "direction")).trim()],
      ["Period", [field(number, "period"), [...new Set([field(number, "period_start"), field(number, "period_end")])]
        .filter(Boolean).join(" to ")].filter(Boolean).join(": ")],
      ["Source", field(number, "attribution")], ["In doubt", doubt(number)], ["Section", field(number, "section")],
    ];
    one("#card dl").replaceChildren(...facts.filter(([, value]) => value)
      .flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
    one("#card ul").replaceChildren(...findings[number].map((finding) => {
      const item = element("li", [finding.check.replaceAll("_", " ") + ": " + finding.verdict, finding.formula, finding.reason,
        finding.hint].filter(Boolean).join(" · "));
      item.className = finding.verdict;
      return item;
    }));
    for (const [name, value] of Object.entries(mark(number))) desk.elements[name].value = value;
    card.hidden = false;
  }
  function hint(place) {
    tip.textContent = place.dataset.tip;
    tip.hidden = false;
    const box = place.getBoundingClientRect(), own = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(box.left, innerWidth - own.width - 4)) + "px";
    tip.style.top = (box.top > own.height + 8 ? box.top - own.height - 6 : box.bottom + 6) + "px";
  }
  const hide = () => { tip.hidden = true; };

  // Marks as CSV, guarded against formulas as the CSV sheet is.
  const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
  const cell = (value) => '"' + (RISKY.test(value) ? "'" : "") + String(value).replaceAll('"', '""') + '"';
  function download() {
    const lines = [["id", ...data.headers, "document", "text", "sentence"]];
    for (const number of rows.keys()) {
      const own = mark(number);
      if (Object.keys(EMPTY).some((name) => own[name] !== EMPTY[name])) {
        lines.push([field(number, "id"), ...Object.keys(EMPTY).map((name) => own[name]),
          field(number, "document"), field(number, "text"), field(number, "sentence")]);
      }
    }
    const content = lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
    const url = URL.createObjectURL(new Blob(["\ufeff", content], { type: "text/csv" }));
    const link = element("a", "", { href: url, download: document.title.replace(/[^\w -]+/g, "_") + " marks.csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
  function parse(text) {
    const lines = [[]];
    for (const match of text.replace(/^\ufeff/, "").matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
      const value = match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1];
      lines.at(-1).push(RISKY.test(value) && value.startsWith("'") ? value.slice(1) : value);
      if (match[2] !== ",") lines.push([]);
    }
    return lines;
  }
  async function upload(file) {
    const [header, ...lines] = parse(await file.text());
    const names = Object.keys(EMPTY).map((name, place) => [name, header.indexOf(data.headers[place])]);
    for (const line of lines) {
      const id = line[header.indexOf("id")];
      if (byId.has(id)) {
        marks[id] = Object.fromEntries(names.filter(([, place]) => place >= 0).map(([name, place]) => [name, line[place] ?? ""]));
        if (!STATUSES.includes(marks[id].status)) marks[id].status = STATUSES[0];
      }
    }
    store();
    filter();
  }

  fill(desk.elements.status, STATUSES);
  for (const [place, [title]] of COLUMNS.entries()) {
    const head = element("th", "", { scope: "col" });
    head.append(element("button", title, { type: "button", onclick: () => sort(place) }));
    one("thead tr").append(head);
  }
  choices();
  filter();
  scroll.addEventListener("scroll", () => { if (scroll.scrollTop + scroll.clientHeight > scroll.scrollHeight - 600) more(); });
  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(filter));
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row) { event.target.tagName === "BUTTON" ? toText(Number(row.dataset.row)) : choose(Number(row.dataset.row)); }
  });
  one("#text").addEventListener("click", (event) => {
    const place = event.target.closest("mark");
    if (place) { innerWidth > 800 ? toRow(Number(place.id.slice(1))) : choose(Number(place.id.slice(1))); }
  });
  for (const [start, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    one("#text").addEventListener(start, (event) => { if (event.target.tagName === "MARK") hint(event.target); });
    one("#text").addEventListener(end, hide);
  }
  one("#text").addEventListener("scroll", hide);
  desk.addEventListener("input", () => {
    marks[field(here, "id")] = Object.fromEntries(Object.keys(EMPTY).map((name) => [name, desk.elements[name].value]));
    store();
    one("#r" + here)?.replaceWith(line(here));
  });
  desk.addEventListener("submit", (event) => event.preventDefault());
  one("#close").addEventListener("click", () => { card.hidden = true; });
  one("#download").addEventListener("click", download);
  one("#upload").addEventListener("change", (event) => upload(event.target.files[0]));
  for (const button of document.querySelectorAll("nav button")) button.addEventListener("click", () => view(button.dataset.show));
  for (const bar of document.querySelectorAll("svg g")) {
    const set = () => { const select = filters.elements[bar.dataset.column];
      select.value = select.value === bar.dataset.value ? "" : bar.dataset.value; filter(); };
    bar.addEventListener("click", set);
    bar.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); set(); } });
  }
  addEventListener("beforeprint", () => more(found.length));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { card.hidden = true; hide(); return; }
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "n" || event.key === "p") step(event.key === "n" ? 1 : -1);
    else if (event.key === "/") { event.preventDefault(); view("table"); filters.elements.search.focus(); }
    else if (event.key === "Enter" && event.target.tagName === "MARK") {
      event.preventDefault(); // else the same key would press the button that gets the focus
      toRow(Number(event.target.id.slice(1)));
    }
  });
  if (places.size) places.values().next().value.setAttribute("tabindex", "0");
})();
