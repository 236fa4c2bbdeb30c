/* Events from one place to another: a bent line between the two, with an arrow at its middle. */

const BEND = 0.18;
const STEPS = 32;
let ways = null;

function drawWays() {
  if (ways) ways.remove();
  ways = L.layerGroup();
  ensurePane(state.map, "ways", 395);
  const shown = state.data.events && new Set(state.data.events);
  for (const way of state.whole.ways) {
    const [from, to] = [state.places.get(way.from), state.places.get(way.to)];
    if (from && to && (!shown || shown.has(way.event))) drawWay(way, from, to);
  }
  ways.addTo(state.map);
}

function drawWay(way, from, to) {
  const points = bentLine(from, to);
  const line = L.polyline(points, {
    pane: "ways", className: `way ${groupClass(way.group)}`, bubblingMouseEvents: false,
  }).addTo(ways);
  const choose = () => {
    if (!bridge) select({ event: way.event });
    tell("eventClicked", way.event);
  };
  line.on("click", choose);
  line.bindTooltip(make("span", "", way.headline), { className: "place-tip", sticky: true });
  line.on("add", () => nameWay(line.getElement(), way, from, to, choose));
  drawArrow(points, way.group);
}

function nameWay(element, way, from, to, choose) {
  element.dataset.way = way.event;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  const words = say("from {from} to {to}", { from: from.name, to: to.name });
  element.setAttribute("aria-label", `${way.headline}, ${words}`);
  element.addEventListener("keydown", (press) => {
    if (press.key !== "Enter" && press.key !== " ") return;
    press.preventDefault();
    choose();
  });
}

/* A quadratic curve in the map's own plane: it looks the same at every zoom. */
function bentLine(from, to) {
  const { map } = state;
  const [start, end] = [from, to].map(({ lat, lon }) => map.project([lat, lon], 0));
  const across = end.subtract(start);
  const knee = start.add(across.divideBy(2)).add(L.point(across.y, -across.x).multiplyBy(BEND));
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const point = start.multiplyBy((1 - t) ** 2)
      .add(knee.multiplyBy(2 * t * (1 - t))).add(end.multiplyBy(t ** 2));
    return map.unproject(point, 0);
  });
}

function drawArrow(points, group) {
  const middle = Math.round(STEPS * 0.55);
  const [before, at] = [points[middle - 1], points[middle]].map((point) => state.map.project(point, 12));
  const look = make("span", `way-arrow ${groupClass(group)}`);
  look.style.transform = `rotate(${Math.atan2(at.y - before.y, at.x - before.x)}rad)`;
  L.marker(points[middle], {
    icon: L.divIcon({ html: look, className: "way-arrow-box", iconSize: [14, 14], iconAnchor: [7, 7] }),
    pane: "ways", interactive: false, keyboard: false,
  }).addTo(ways);
}

/* The chosen event's way stands out. */
function markWays() {
  for (const element of document.querySelectorAll("path[data-way]")) {
    element.classList.toggle("selected", element.dataset.way === state.selected.event);
  }
}
