/* The card that says what the markers mean. */

const pointOf = (role) => (place) => place.role === role && !(place.area && place.weight);
const LEGEND_ROWS = [
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
    return card;
  };
  legend.addTo(map);
  map.on("resize", drawLegend);
  inWords(drawLegend);
}

/* On a small map the legend is folded until the reader wants it. */
const ROOMY = L.point(420, 400);
let unfolded = null;

function isUnfolded() {
  const size = state.map.getSize();
  return unfolded === null ? size.x >= ROOMY.x && size.y >= ROOMY.y : unfolded;
}

function legendTitle() {
  const open = isUnfolded();
  const title = make("button", "legend-title", say("Places"));
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
  const rows = LEGEND_ROWS
    .filter(([, , shows]) => state.data.places.some(shows))
    .map(([look, words]) => {
      const row = make("p", "legend-row");
      row.append(make("span", `marker legend-marker ${look}`), make("span", "", say(words)));
      return row;
    });
  card.hidden = rows.length === 0;
  card.replaceChildren(legendTitle(), ...(isUnfolded() ? rows : []));
}

/* Moves the map up or aside where the legend would hide a place. */
function clearLegend(bounds) {
  const card = legend && legend.getContainer();
  if (!card || card.hidden) return;
  const size = state.map.getSize();
  const [right, top] = [card.offsetWidth + 30, size.y - card.offsetHeight - 30];
  if (crowd.quadrants) return;
  const points = state.data.places.filter(isPinned)
    .filter((place) => L.latLngBounds(bounds).contains([place.lat, place.lon]))
    .map((place) => state.map.latLngToContainerPoint([place.lat, place.lon]));
  const hidden = points.filter((point) => point.x < right && point.y > top);
  if (!hidden.length) return;
  const up = Math.max(...hidden.map((point) => point.y)) - top;
  const aside = right - Math.min(...hidden.map((point) => point.x));
  const roomAbove = Math.min(...points.map((point) => point.y)) - 30;
  const roomRight = size.x - 60 - Math.max(...points.map((point) => point.x));
  if (up <= roomAbove && (up <= aside || aside > roomRight)) {
    state.map.panBy([0, up], { animate: false });
  } else if (aside <= roomRight) {
    state.map.panBy([-aside, 0], { animate: false });
  } else {
    state.map.setZoom(state.map.getZoom() - 1, { animate: false });
  }
}
