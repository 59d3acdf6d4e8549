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
