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
