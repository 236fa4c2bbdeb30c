/* One marker a place; its look tells role and weight. */

const RING = 14;
const TARGET = 24;
const AREA_BADGE = 22;

function discSize(weight) {
  return Math.round(Math.min(22 + 4.6 * Math.sqrt(weight), 46));
}

function markerSize(place) {
  if (!place.weight) return RING;
  return place.area ? AREA_BADGE : discSize(place.weight);
}

function popupOffset(place) {
  const marker = state.markers.get(place.id);
  if (!marker) return [0, 0];
  const aside = marker.aside || L.point(0, 0);
  return [aside.x, aside.y - markerSize(place) / 2 - 1];
}

function markerIcon(place) {
  const size = markerSize(place);
  const look = make("span", `marker ${roleClass(place.role)} ${groupClass(place.group)}`);
  if (place.area) look.classList.add("marker-area");
  look.style.setProperty("--size", `${size}px`);
  fillMarker(look, place);
  const box = Math.max(size, TARGET);
  return L.divIcon({
    html: look, className: "marker-box", iconSize: [box, box], iconAnchor: [box / 2, box / 2],
  });
}

/* One event is its symbol, several are the commonest symbol and their number: no colour speaks
   alone. */
function fillMarker(look, place) {
  const leading = place.role === "happened" && !place.area ? leadingEvent(place) : null;
  if (leading) look.append(drawSymbol(leading.shape, leading.group));
  if (place.weight > 1 || (place.weight && !leading)) look.append(make("span", "", place.weight));
}

/* One of the shape that most events of the marker's group have. */
function leadingEvent(place) {
  const these = place.events.filter((event) => event.group === place.group);
  const like = (one) => these.filter(({ shape }) => shape === one.shape).length;
  return these.reduce((best, one) => (best && like(best) >= like(one) ? best : one), null);
}

function isPinned(place) {
  return !place.area || place.weight > 0 || !(state.outlined.has(place.id) || place.radius_km);
}

/* Only what changed is drawn anew: the filter changes little at a time. */
function dropMarkers() {
  for (const [id, marker] of state.markers) {
    const place = state.places.get(id);
    if (!place || !hasMarker(place) || marker.look !== lookOf(place)) {
      marker.remove();
      state.markers.delete(id);
    }
  }
}

function drawMarkers() {
  drawCrowd();
  dropMarkers();
  for (const place of placesWithMarker()) {
    if (!state.markers.has(place.id)) state.markers.set(place.id, drawMarker(place));
  }
  spreadMarkers();
}

function lookOf(place) {
  const { lat, lon, name, caption, role, group, area, weight } = place;
  const { shape } = leadingEvent(place) || {};
  return [lat, lon, name, caption, role, group, area, weight, shape].join("|");
}

function drawMarker(place) {
  const marker = L.marker([place.lat, place.lon], {
    icon: markerIcon(place), zIndexOffset: markerHeight(place), riseOnHover: true,
    keyboard: false,
  }).addTo(state.map);
  marker.look = lookOf(place);
  makeButton(marker.getElement(), place);
  addTooltip(marker, place, { offset: [0, -markerSize(place) / 2] });
  marker.on("click", () => placeClicked(place.id, false));
  marker.on("mouseover", () => placeHovered(place.id));
  marker.on("mouseout", () => placeHovered(null));
  return marker;
}

function markerHeight(place) {
  const level = { happened: 2000, institution: 1000 }[place.role] || 0;
  return level + Math.min(place.weight, 50) * 10;
}

function makeButton(element, place) {
  if (!element) return;
  element.dataset.place = place.id;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  element.setAttribute("aria-label", `${place.name}, ${place.caption}, ${roleWords(place)}`);
  element.addEventListener("keydown", (press) => {
    if (press.key === "Enter" || press.key === " ") {
      press.preventDefault();
      press.stopPropagation();
      placeClicked(place.id, true);
    }
  });
}

function addTooltip(layer, place, options) {
  const text = make("span", "", place.name);
  layer.bindTooltip(text, { className: "place-tip", direction: "top", ...options });
  layer.on("tooltipopen", () => {
    if (state.opened && state.opened.id === place.id) layer.closeTooltip();
  });
}

function placeElement(placeId) {
  const layer = state.markers.get(placeId) || state.shapes.get(placeId);
  return layer ? layer.getElement() : null;
}

function focusPlace(placeId) {
  const element = placeElement(placeId);
  if (element) element.focus({ preventScroll: true });
}
