/* Names on the map. The more important first; what would overlap one written before is left out. */

const NAMES_PANE = "names";
const labelSources = [placeNames];

function addLabels(map) {
  ensurePane(map, NAMES_PANE, 360).style.pointerEvents = "none";
  map.on("zoomstart", () => map.getPane(NAMES_PANE).classList.add("hidden"));
  map.on("moveend zoomend resize", () => drawLabels());
  state.afterShow.push(drawLabels);
  /* Widths measured before the type has come are wrong. */
  document.fonts.addEventListener("loadingdone", () => drawLabels());
}

function drawLabels() {
  if (!state.map) return;
  const pane = state.map.getPane(NAMES_PANE);
  pane.classList.remove("hidden");
  const taken = [...furniture().map(inLayer), ...Array.from(state.markers.keys(), markerBox)];
  const seen = inLayer([0, 0, ...asPair(state.map.getSize())]);
  const labels = [];
  for (const candidate of labelSources.flatMap((source) => source())) {
    const free = (label) => !taken.some((box) => overlap(box, label.box));
    const ways = layOuts(candidate);
    const label = ways.find((one) => free(one) && within(one.box, seen)) || ways.find(free);
    if (label) {
      taken.push(label.box);
      labels.push(drawLabel(label));
    }
  }
  pane.replaceChildren(...labels);
}

function placeNames() {
  return Array.from(state.markers.keys(), (id) => state.places.get(id))
    .sort((one, other) => markerHeight(other) - markerHeight(one))
    .map((place) => ({
      name: shortened(place.name), kind: isCountry(place) ? "country" : "place",
      gap: nameGap(place), point: markerPoint(place), over: isCountry(place) ? OVER_BADGE : 0,
    }));
}

/* A badge's own name stands over it, as on the painted map, which leaves that name to the page. */
const OVER_BADGE = 20;

function isCountry(place) {
  return place.area && place.kind === "country";
}

function badgeNames() {
  return Array.from(state.markers.keys(), (id) => state.places.get(id))
    .filter((place) => place.area).map((place) => place.name);
}

const LONGEST_NAME = 36;

function shortened(name) {
  const letters = Array.from(name);
  return letters.length > LONGEST_NAME
    ? `${letters.slice(0, LONGEST_NAME - 1).join("").trim()}…` : name;
}

function nameGap(place) {
  return markerSize(place) / 2 + (place.id === state.selected.place ? 10 : 4);
}

const LABEL_FONTS = {
  place: "600 12px Inter, sans-serif",
  city: "400 11px Inter, sans-serif",
  country: "600 13px Inter, sans-serif",
  sea: "italic 13px Georgia, serif",
};
const pencil = document.createElement("canvas").getContext("2d");

function textWidth(text, kind) {
  pencil.font = LABEL_FONTS[kind];
  const spaced = kind === "country" ? text.toUpperCase() : text;
  return pencil.measureText(spaced).width + (kind === "country" ? text.length * 2 : 0);
}

/* Right of its mark, else left of it; what has no mark is centred. */
function layOuts(label) {
  const point = label.point || state.map.latLngToLayerPoint([label.lat, label.lon]);
  if (!state.map.getPixelBounds().contains(point.add(state.map.getPixelOrigin()))) return [];
  return boxesBeside(label, point);
}

function boxesBeside(label, point) {
  const width = textWidth(label.name, label.kind) + 4;
  const beside = label.gap ? [point.x + label.gap, point.x - label.gap - width] : [];
  const ways = beside.map((left) => [left, point.y]);
  if (label.over || !label.gap) ways.unshift([point.x - width / 2, point.y - (label.over || 0)]);
  return ways.map(([left, middle]) => (
    { ...label, point, left, middle, box: [left, middle - 7, left + width, middle + 7] }
  ));
}

function markerPoint(place) {
  const { aside } = state.markers.get(place.id);
  const at = state.map.latLngToLayerPoint([place.lat, place.lon]);
  return aside ? at.add(aside) : at;
}

function markerBox(placeId) {
  const place = state.places.get(placeId);
  const point = markerPoint(place);
  const half = markerSize(place) / 2;
  return [point.x - half, point.y - half, point.x + half, point.y + half];
}

function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function drawLabel(label) {
  const element = make("span", `label label-${label.kind}`, label.name);
  element.setAttribute("aria-hidden", "true");
  L.DomUtil.setPosition(element, L.point(Math.round(label.left), Math.round(label.middle - 8)));
  if (label.kind !== "city") return element;
  const group = make("span", "");
  const dot = make("span", "label-dot");
  L.DomUtil.setPosition(dot, L.point(Math.round(label.point.x - 2), Math.round(label.point.y - 2)));
  group.append(dot, element);
  return group;
}
