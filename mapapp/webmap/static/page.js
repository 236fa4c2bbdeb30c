/* What the window, and Folium's own script, may call: window.mapapp. */

function addPlaces(map) {
  state.map = map;
  map.on("moveend", moveCrowd);
  addLabels(map);
  map.on("click", () => {
    if (distances.measured) return;
    state.selected = { place: null, event: null };
    markSelection();
    tell("backgroundClicked");
  });
  map.on("zoomend", () => {
    spreadMarkers();
    movePopup();
  });
  map.on("resize", fitPopup);
  map.on("movestart", () => { atOpening = opening; });
  map.on("resize", () => { if (atOpening) openView(); });
  map.getContainer().addEventListener("keydown", (press) => {
    if (press.key === "Escape" && state.opened) {
      press.stopPropagation();
      closePopup();
    }
  });
  const embedded = document.getElementById("map-data");
  if (embedded) show(JSON.parse(embedded.textContent), { animate: false });
  connect();
  whenMapThere.splice(0).forEach((call) => call());
}

/* The data may come before the window has its size: until the reader moves the map, each new size
   opens it anew. */
let atOpening = false;
let opening = false;

function openView() {
  opening = true;
  fit({ animate: false, whole: false });
  opening = false;
  atOpening = true;
}

function show(data, { keepView = false } = {}) {
  state.whole = { ...EMPTY, ...data };
  clearAreas();
  takeData();
  showTimeline(state.data.timeline);
  drawLegend();
  if (!keepView || (keepView === "if moved" && atOpening)) openView();
  drawData();
  const shown = state.whole;
  afterPainting(() => {
    tell("drawn");
    if (state.whole === shown) fillAreas();
  });
}

/* What passes the filter, of the data that are here or still to come. */
function showVisible(visible) {
  state.visible = visible;
  if (awaited || !state.map) return;
  takeData();
  fadeHidden();
  drawLegend();
  drawData();
  drawAreas();
  markSelection();
}

function takeData() {
  state.data = narrowedTo(state.whole, state.visible);
  state.places = new Map();
  for (const place of state.data.places) state.places.set(place.id, place);
  state.outlined = new Set(state.data.areas.map((area) => area.id));
  gatherCrowd();
  dropMarkers();
}

function drawData() {
  const opened = state.opened && state.opened.id;
  drawMarkers();
  drawWays();
  state.afterShow.forEach((call) => call());
  refreshTiles();
  if (opened && state.places.has(opened)) {
    refreshPopup();
    movePopup();
  } else {
    closePopup();
  }
  if (pending !== undefined) {
    const selection = pending;
    pending = undefined;
    select(selection);
  } else {
    markSelection();
  }
}

/* Areas come after the markers are on screen: large countries take a while. */
function fillAreas() {
  drawAreas();
  markSelection();
}

function afterPainting(call) {
  requestAnimationFrame(() => requestAnimationFrame(call));
}

/* A selection that came before its data waits for it. */
let pending;

function select(selection) {
  const { place = null, event = null } = selection || {};
  const wanted = place !== null || event !== null;
  const found = state.places.get(place) || (event !== null ? placeOfEvent(event) : null);
  if (awaited || (wanted && !found && state.data === EMPTY)) pending = selection;
  state.selected = { place: found ? found.id : null, event };
  dropCandidates(state.selected.place);
  markSelection();
  if (found) {
    comeNear(found);
    openPopup(found.id);
  } else closePopup();
}

/* From far out a place can hardly be told from its neighbours: go as near as the map opened. */
function comeNear(place) {
  const { map, data } = state;
  if (!data.bounds) return;
  const near = Math.min(map.getBoundsZoom(data.bounds), NEAREST_FIT);
  if (map.getZoom() < near - 1) map.setView([place.lat, place.lon], near, { animate: false });
}

function markSelection() {
  if (crowd.quadrants) drawMarkers();
  markMarkers();
  for (const [id, shape] of state.shapes) {
    const element = shape.getElement();
    if (!element) continue;
    element.classList.toggle("selected", id === state.selected.place);
    element.classList.toggle("hovered", id === state.hovered);
  }
  markRows();
  markTimeline();
  markWays();
  drawLabels();
}

function markMarkers() {
  for (const [id, marker] of state.markers) {
    const element = marker.getElement();
    element.classList.toggle("selected", id === state.selected.place);
    element.classList.toggle("hovered", id === state.hovered);
    const place = state.places.get(id);
    marker.setZIndexOffset(id === state.selected.place ? 5000 : markerHeight(place));
  }
}

function markRows() {
  if (!state.opened) return;
  const { id, popup } = state.opened;
  const place = state.places.get(id);
  const rows = Array.from(popup.getElement().querySelectorAll(".card-row"));
  const chosen = state.selected.event;
  const missing = place && place.events.some((event) => event.id === chosen)
    && !rows.some((row) => row.dataset.event === chosen);
  if (missing) {
    refreshPopup();
    return;
  }
  for (const row of rows) {
    if (row.dataset.event === chosen) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}

function placeClicked(placeId, byKeyboard) {
  state.selected = { place: placeId, event: null };
  markSelection();
  openPopup(placeId);
  if (byKeyboard) focusPopup();
  tell("placeClicked", placeId);
}

function placeHovered(placeId) {
  hover(placeId);
  tell("placeHovered", placeId || "");
}

function hover(placeId) {
  state.hovered = placeId;
  for (const layers of [state.markers, state.shapes]) {
    for (const [id, layer] of layers) {
      const element = layer.getElement();
      if (element) element.classList.toggle("hovered", id === placeId);
    }
  }
}

/* The window says in the address what it can say before the page listens. */
function startAsAsked() {
  const options = new URLSearchParams(window.location.search);
  if (options.get("theme")) setTheme(options.get("theme"));
  if (options.get("data")) load(options.get("data"));
}

startAsAsked();

window.mapapp = {
  addMiniMap, addScale, addMeasure, addCoordinates, addContextMenu,
  basemap: setBasemap, candidates: showCandidates, measure: (lat, lon) => measure([lat, lon]), units: setUnits,
  addTiles, addPlaces, addLegend, addFitButton, addCredits, addTimeline,
  words: setWords, filter: setChosen, timeline: setTimeline,
  load, take: show, show: showVisible, select, hover, fit, span: showSpan, theme: setTheme, openPopup, closePopup,
};
