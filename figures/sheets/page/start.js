// What happens when: everything that a reader does ends in one of these.
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
