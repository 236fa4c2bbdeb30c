/* Legend, fit button and credits, on Leaflet's own controls. */

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
    card.setAttribute("aria-label", "Legend");
    L.DomEvent.disableClickPropagation(card);
    return card;
  };
  legend.addTo(map);
  drawLegend();
}

function drawLegend() {
  if (!legend) return;
  const card = legend.getContainer();
  const rows = LEGEND_ROWS
    .filter(([, , shows]) => state.data.places.some(shows))
    .map(([look, words]) => {
      const row = make("p", "legend-row");
      row.append(make("span", `marker legend-marker ${look}`), make("span", "", words));
      return row;
    });
  card.hidden = rows.length === 0;
  card.replaceChildren(make("h2", "legend-title", "Places"), ...rows);
}

function addFitButton(map) {
  map.zoomControl.setPosition("topright");
  const button = make("a", "fit-button");
  button.href = "#";
  button.title = "Fit all places";
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", "Fit all places");
  button.append(fitIcon());
  map.zoomControl.getContainer().append(button);
  L.DomEvent.on(button, "click", L.DomEvent.stop).on(button, "click", () => fit());
}

function fitIcon() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3");
  svg.append(path);
  return svg;
}

function addCredits(map, { text }) {
  map.attributionControl.setPrefix(false);
  map.attributionControl.getContainer().textContent = text;
}

/* At first what matters most; by the button every place. */
function fit({ animate = true, whole = true } = {}) {
  const bounds = (whole && state.data.whole) || state.data.bounds;
  if (!bounds) {
    state.map.setView([25, 15], 2, { animate: false });
    return;
  }
  const wide = state.map.getSize().x > 420;
  state.map.fitBounds(bounds, {
    padding: wide ? [56, 64] : [24, 32], maxZoom: 8, animate: animate && !calm.matches,
  });
  if (!animate) clearLegend(bounds);
}

/* Moves the map up or aside where the legend would hide a place. */
function clearLegend(bounds) {
  const card = legend && legend.getContainer();
  if (!card || card.hidden) return;
  const size = state.map.getSize();
  const [right, top] = [card.offsetWidth + 30, size.y - card.offsetHeight - 30];
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
