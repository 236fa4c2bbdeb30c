/* The card that says what markers and symbols mean; a click on a row shows only such. */

const pointOf = (role) => (place) => place.role === role && !(place.area && place.weight);
const LEGEND_ROLES = [
  ["role-happened", "something happened here", pointOf("happened")],
  ["role-happened marker-area", "somewhere in this area", (p) => p.area && p.weight > 0],
  ["role-mentioned", "mentioned", pointOf("mentioned")],
  ["role-institution", "named as an institution", pointOf("institution")],
];
let legend = null;

function addLegend(map) {
  legend = new L.Control({ position: "bottomleft" });
  legend.onAdd = () => {
    const card = make("section", "legend");
    L.DomEvent.disableClickPropagation(card);
    L.DomEvent.disableScrollPropagation(card);
    return card;
  };
  legend.addTo(map);
  map.on("resize", drawLegend);
  inWords(drawLegend);
}

/* By itself the legend takes no more than a part of the map: where there is little room it is folded
   until the reader wants it. */
const LEAST_WIDTH = 420;
const ROW_HEIGHT = 22;
const MOST_OF_HEIGHT = 0.36;
let unfolded = null;

function rowsWithRoom() {
  const { x, y } = state.map.getSize();
  return x < LEAST_WIDTH ? 0 : Math.floor(y * MOST_OF_HEIGHT / ROW_HEIGHT) - 2;
}

function shownRows() {
  const [types, roles] = [typeRows(), roleRows()];
  if (unfolded !== null) return unfolded ? [...types, ...roles] : [];
  const room = rowsWithRoom() - roles.length;
  if (room < 0) return [];
  return types.length <= room ? [...types, ...roles] : [...types.slice(0, room - 1), allRow(), ...roles];
}

function allRow() {
  const row = make("button", "legend-all", say("All kinds of events"));
  row.type = "button";
  row.addEventListener("click", () => {
    unfolded = true;
    drawLegend();
    legend.getContainer().querySelector(".legend-row").focus({ preventScroll: true });
  });
  return row;
}

function legendTitle(open) {
  const title = make("button", "legend-title", say("Legend"));
  title.type = "button";
  title.title = open ? say("Fold the legend") : say("Show the legend");
  title.setAttribute("aria-expanded", String(open));
  title.addEventListener("click", () => {
    unfolded = !open;
    drawLegend();
    legend.getContainer().querySelector("button").focus({ preventScroll: true });
  });
  return title;
}

function drawLegend() {
  if (!legend) return;
  const card = legend.getContainer();
  card.setAttribute("aria-label", say("Legend"));
  const rows = shownRows();
  const focused = card.contains(document.activeElement) && document.activeElement.dataset.values;
  card.hidden = state.whole.places.length === 0;
  const pressed = rows.some((row) => row.getAttribute("aria-pressed") === "true");
  card.classList.toggle("legend-narrowed", pressed);
  card.replaceChildren(legendTitle(rows.length > 0), ...rows);
  const again = focused && rows.find((row) => row.dataset.values === focused);
  if (again) again.focus({ preventScroll: true });
}

function typeRows() {
  const types = new Map();
  for (const place of state.whole.places) {
    for (const event of place.events) {
      if (!types.has(event.type)) types.set(event.type, { ...event, ids: new Set() });
      types.get(event.type).ids.add(event.id);
    }
  }
  return Array.from(types.values()).sort((one, other) => other.ids.size - one.ids.size)
    .map(({ type, shape, group, ids }) => {
      const row = legendRow("types", [type], drawSymbol(shape, group), typeWord(type));
      row.append(make("span", "legend-count", sayNumber(ids.size)));
      return row;
    });
}

function typeWord(type) {
  return say(type.charAt(0) + type.slice(1).toLowerCase());
}

function roleRows() {
  return LEGEND_ROLES.map(([look, words, shows]) => {
    const ids = state.whole.places.filter(shows).map((place) => place.id);
    const sign = make("span", `marker legend-marker ${look}`);
    return ids.length ? legendRow("places", ids, sign, say(words)) : null;
  }).filter(Boolean);
}

function legendRow(facet, values, sign, words) {
  const row = make("button", "legend-row");
  const pressed = values.every((value) => chosen[facet].has(value));
  row.type = "button";
  row.dataset.values = `${facet} ${values[0]}`;
  row.title = pressed ? say("Show everything again") : say("Show only these");
  row.setAttribute("aria-pressed", String(pressed));
  row.append(sign, make("span", "legend-words", words));
  row.addEventListener("click", () => toggleChosen(facet, values));
  return row;
}
