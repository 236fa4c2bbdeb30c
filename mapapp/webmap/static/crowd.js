/* Many places: those that would lie on each other are one bubble, until the reader comes near. */

const MANY = 400;
const MANY_IN_SIGHT = 100;
const PADDING = 2;
const LISTED = 12;

const crowd = { quadrants: null, alone: new Set(), bubbles: new Map() };

function gatherCrowd() {
  const pinned = state.data.places.filter(isPinned);
  crowd.quadrants = pinned.length > MANY ? makeQuadrants(pinned) : null;
  crowd.alone = new Set();
  dropBubbles(new Map());
}

/* Which places have a marker of their own now. */
function hasMarker(place) {
  if (!isPinned(place)) return false;
  return !crowd.quadrants || crowd.alone.has(place.id) || place.id === state.selected.place;
}

function* placesWithMarker() {
  if (!crowd.quadrants) {
    yield* state.data.places.filter(isPinned);
    return;
  }
  const chosen = state.places.get(state.selected.place);
  if (chosen && isPinned(chosen) && !crowd.alone.has(chosen.id)) yield chosen;
  for (const id of crowd.alone) yield state.places.get(id);
}

/* Draws what is in sight: each place by itself where that is readable, else bubbles. */
function drawCrowd() {
  const { quadrants } = crowd;
  if (!quadrants) return;
  const zoom = state.map.getZoom();
  const squares = squaresIn(quadrants, zoom, edgesOf(state.map.getBounds()), PADDING);
  const few = squares.reduce((all, { stretches }) => all + sizeOf(stretches), 0) <= MANY_IN_SIGHT;
  const bubbles = few ? squares : mergedBubbles(squares.map(bubbleOf));
  const single = (bubble) => few || sizeOf(bubble.stretches) === 1;
  crowd.alone = new Set();
  for (const bubble of bubbles.filter(single)) {
    for (const place of placesOf(quadrants, bubble.stretches)) crowd.alone.add(place.id);
  }
  showBubbles(bubbles.filter((bubble) => !single(bubble)));
}

function edgesOf(bounds) {
  return {
    south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast(),
  };
}

function bubbleOf({ key, stretches }) {
  const size = sizeOf(stretches);
  const [lat, lon] = ["lat", "lon"].map((name) => totalOf(crowd.quadrants, stretches, name) / size);
  const { x, y } = state.map.latLngToLayerPoint([lat, lon]);
  return { key, stretches, size, lat, lon, x, y, across: bubbleSize(size) };
}

function bubbleSize(size) {
  return size === 1 ? RING : Math.round(Math.min(24 + 5.5 * Math.log10(size) ** 1.5, 64));
}

/* The larger takes in the smaller that it would cover, until none covers another. */
function mergedBubbles(bubbles) {
  const kept = [];
  for (const bubble of bubbles.sort((one, other) => other.size - one.size)) {
    const covers = (other) => Math.hypot(other.x - bubble.x, other.y - bubble.y)
      < (other.across + bubble.across) / 2 + GAP;
    const host = kept.find(covers);
    if (host) host.stretches = host.stretches.concat(bubble.stretches);
    else kept.push({ ...bubble });
  }
  const merged = kept.map(({ key, stretches }) => bubbleOf({ key, stretches }));
  return kept.length < bubbles.length ? mergedBubbles(merged) : merged;
}

/* What comes in sight is drawn when the map stands still. */
function moveCrowd() {
  if (!crowd.quadrants || awaited) return;
  drawMarkers();
  markMarkers();
}

function showBubbles(bubbles) {
  const wanted = new Map(bubbles.map((bubble) => [`${bubble.key}:${bubble.size}`, bubble]));
  dropBubbles(wanted);
  for (const [key, bubble] of wanted) {
    if (!crowd.bubbles.has(key)) crowd.bubbles.set(key, drawBubble(bubble));
  }
}

function dropBubbles(wanted) {
  for (const [key, marker] of crowd.bubbles) {
    if (!wanted.has(key)) {
      marker.remove();
      crowd.bubbles.delete(key);
    }
  }
}

function drawBubble(bubble) {
  const look = make("span", "bubble", shortNumber(bubble.size));
  look.style.setProperty("--size", `${bubble.across}px`);
  look.style.setProperty("--mix", mixOf(bubble.stretches));
  const half = bubble.across / 2;
  const marker = L.marker([bubble.lat, bubble.lon], {
    icon: L.divIcon({
      html: look, className: "marker-box bubble-box", iconSize: [bubble.across, bubble.across],
      iconAnchor: [half, half],
    }),
    keyboard: false, zIndexOffset: -1000,
  }).addTo(state.map);
  nameBubble(marker.getElement(), bubble);
  marker.on("click", () => openBubble(bubble, false));
  return marker;
}

function nameBubble(element, bubble) {
  const events = totalOf(crowd.quadrants, bubble.stretches, "events");
  const words = [countWords(bubble.size, "{n} place", "{n} places")];
  if (events) words.push(countWords(events, "{n} event", "{n} events"));
  element.title = words.join(" · ");
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  element.setAttribute("aria-label", `${words.join(", ")}. ${say("Zoom in")}`);
  element.addEventListener("keydown", (press) => {
    if (press.key !== "Enter" && press.key !== " ") return;
    press.preventDefault();
    press.stopPropagation();
    openBubble(bubble, true);
  });
}

/* A ring of the event groups' colours, each as long as its share. */
function mixOf(stretches) {
  const parts = GROUPS.map((group) => [group, totalOf(crowd.quadrants, stretches, group)])
    .filter(([, number]) => number > 0);
  const all = parts.reduce((sum, [, number]) => sum + number, 0);
  if (!all) return "var(--literal) 0 100%";
  let from = 0;
  return parts.map(([group, number]) => {
    const to = from + number / all * 100;
    const part = `var(--${group}) ${from}% ${to}%`;
    from = to;
    return part;
  }).join(", ");
}

/* Comes nearer; what still lies on one spot is listed. */
function openBubble(bubble, byKeyboard) {
  const corners = L.latLngBounds([]);
  for (const place of placesOf(crowd.quadrants, bubble.stretches)) corners.extend([place.lat, place.lon]);
  const { map } = state;
  const zoom = Math.min(map.getBoundsZoom(corners, false, L.point(60, 60)), map.getMaxZoom());
  if (zoom <= map.getZoom()) {
    listBubble(bubble, byKeyboard);
    return;
  }
  atOpening = false;
  if (byKeyboard) focusWhenAt(zoom, bubble);
  map.setView(corners.getCenter(), zoom, { animate: !calm.matches });
}

function listBubble(bubble, byKeyboard) {
  const card = make("div", "card");
  card.setAttribute("role", "dialog");
  card.append(make("h2", "card-title", countWords(bubble.size, "{n} place", "{n} places")));
  const rows = make("div", "card-rows");
  for (const place of placesOf(crowd.quadrants, bubble.stretches)) {
    if (rows.childElementCount === LISTED) break;
    rows.append(bubbleRow(place));
  }
  card.append(rows);
  const popup = L.popup({ className: "place-popup", maxWidth: popupWidth(), minWidth: 200 })
    .setLatLng([bubble.lat, bubble.lon]).setContent(card).openOn(state.map);
  if (byKeyboard) popup.getElement().querySelector(".card-row").focus();
}

function bubbleRow(place) {
  const row = make("button", "card-row");
  row.type = "button";
  row.dataset.place = place.id;
  row.append(make("span", "card-headline", place.name), make("span", "card-date", place.weight || ""));
  row.addEventListener("click", () => placeClicked(place.id, true));
  return row;
}

/* A map that changes its size ends moves as well: only the one to this zoom counts. */
function focusWhenAt(zoom, bubble) {
  const arrive = () => {
    if (state.map.getZoom() !== zoom) return;
    state.map.off("moveend", arrive);
    focusNearest(bubble);
  };
  state.map.on("moveend", arrive);
}

function focusNearest({ lat, lon }) {
  const middle = state.map.latLngToLayerPoint([lat, lon]);
  const away = (marker) => state.map.latLngToLayerPoint(marker.getLatLng()).distanceTo(middle);
  const shown = [...state.markers.values(), ...crowd.bubbles.values()];
  const [nearest] = shown.sort((one, other) => away(one) - away(other));
  if (nearest) nearest.getElement().focus({ preventScroll: true });
}
