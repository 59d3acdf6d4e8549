// The data, and what a reader sees of each figure (by its row number).
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
