/* What else a name could mean: runner-ups, tied to the chosen place, until they are not wanted. */

const candidates = { group: null, from: null, view: null };

/* `list` is [{ id, name, caption, lat, lon, km }], best first; null takes them away. */
function showCandidates(list, from = null) {
  hideCandidates();
  if (!list || !list.length) return;
  const { map } = state;
  candidates.from = from;
  candidates.view = [map.getCenter(), map.getZoom()];
  candidates.group = L.layerGroup().addTo(map);
  ensurePane(map, "candidates", 590);
  const place = state.places.get(from);
  const points = place ? [[place.lat, place.lon]] : [];
  list.forEach((one, rank) => {
    const at = [one.lat, nearTurn(one.lon, place)];
    points.push(at);
    if (place) drawTie([place.lat, place.lon], at);
    drawCandidate(one, at, rank + 1);
  });
  showAll(points);
}

/* In the turn of the world in which the line is shortest. */
function nearTurn(lon, place) {
  if (!place) return lon;
  return lon + 360 * Math.round((place.lon - lon) / 360);
}

function drawTie(from, to) {
  L.polyline([from, to], {
    pane: "candidates", className: "candidate-tie", interactive: false,
  }).addTo(candidates.group);
}

function drawCandidate(one, at, rank) {
  const look = make("span", "candidate");
  const far = typeof one.km === "number" ? sayDistance(one.km * 1000) : "";
  const label = make("span", "candidate-name", one.name);
  const words = [one.caption, far].filter(Boolean).join(" · ");
  label.append(make("small", "", words));
  look.append(make("span", "candidate-ring", rank), label);
  const marker = L.marker(at, {
    icon: L.divIcon({ html: look, className: "candidate-box", iconSize: [24, 24] }),
    keyboard: true, zIndexOffset: 4000,
  }).addTo(candidates.group);
  marker.on("click keypress", (event) => {
    const { originalEvent } = event;
    if (event.type === "click" || originalEvent.key === "Enter") tell("candidateChosen", one.id);
  });
  marker.getElement().setAttribute("role", "button");
  marker.getElement().setAttribute("aria-label", `${one.name}, ${words}`);
}

function showAll(points) {
  const bounds = L.latLngBounds(points);
  if (state.map.getBounds().pad(-0.08).contains(bounds)) return;
  closePopup();
  state.map.fitBounds(bounds, {
    padding: [70, 70], maxZoom: NEAREST_FIT, animate: false,
  });
}

/* The reader is brought back to where he looked before. */
function hideCandidates({ goBack = true } = {}) {
  const { group, view } = candidates;
  if (!group) return;
  group.remove();
  Object.assign(candidates, { group: null, from: null, view: null });
  if (goBack) state.map.setView(...view, { animate: false });
}

/* They belong to one place: with another they go. */
function dropCandidates(placeId) {
  if (candidates.group && placeId !== candidates.from) hideCandidates({ goBack: false });
}
