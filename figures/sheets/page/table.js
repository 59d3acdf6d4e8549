// The table: its columns, its filters, its order, and the rows shown so far.
const COLUMNS = [ // title, what the cell shows, and what it is sorted by where that differs
  ["Status", (n) => mark(n).status, (n) => STATUSES.indexOf(mark(n).status)],
  ["Figure", written, (n) => field(n, "start")],
  ["Value", amount, (n) => field(n, "value")],
  ["Unit", (n) => words(field(n, "unit"))],
  ["Subject", (n) => field(n, "subject")],
  ["Checks", verdict, (n) => WORST.indexOf(verdict(n)) + 1 || 9],
  ["Role", (n) => (words(field(n, "role")) + " " + field(n, "direction")).trim()],
  ["Period", (n) => field(n, "period"), (n) => field(n, "period_start") || field(n, "period")],
  ["Source", (n) => field(n, "attribution")],
  ["In doubt", doubt],
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
