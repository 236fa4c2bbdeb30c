/* What the reader wants to see. In the window its filter decides and tells the page what is chosen;
   without a window the page filters by itself. */

const chosen = { types: new Set(), places: new Set(), words: "" };
const filterListeners = [];

function toggleChosen(facet, values) {
  if (bridge) {
    tell("legendToggled", facet, JSON.stringify(values));
    return;
  }
  const all = values.every((value) => chosen[facet].has(value));
  for (const value of values) chosen[facet][all ? "delete" : "add"](value);
  filterAlone();
}

/* What the window's filter has chosen, for the legend to show. */
function setChosen({ types, places }) {
  chosen.types = new Set(types);
  chosen.places = new Set(places);
  drawLegend();
}

function filterAlone() {
  const wanted = chosen.types.size || chosen.places.size || chosen.words || timeline.span;
  const visible = wanted ? passingAlone() : null;
  showVisible(visible);
  filterListeners.forEach((listener) => listener(visible && visible.events));
}

/* Places without a passing event show only where nothing asks for events. */
function passingAlone() {
  const { types, places, words } = chosen;
  const days = new Map(timeline.events.map((event) => [event.id, event]));
  const events = new Set();
  const inTime = ({ id }) => days.has(id) && inSpan(days.get(id), ...timeline.span);
  const passes = (event, text) => (!types.size || types.has(event.type))
    && (!timeline.span || inTime(event)) && (!words || hasWords(text));
  const placeless = places.size ? [] : [...timeline.events, ...listedEvents()];
  for (const event of placeless) {
    if (passes(event, event.text || event.headline)) events.add(event.id);
  }
  const kept = state.whole.places.filter((place) => !places.size || places.has(place.id));
  for (const place of kept) {
    for (const event of place.events) {
      if (passes(event, `${event.headline} ${place.name}`)) events.add(event.id);
    }
  }
  const byName = (place) => !types.size && !timeline.span && (!words || hasWords(place.name));
  const shown = kept.filter((place) => byName(place) || place.events.some(({ id }) => events.has(id)));
  return {
    places: shown.map((place) => [place.id, place.literal, place.institution]),
    events: Array.from(events),
  };
}

/* Whatever the case and the accents: "İdlib" and "idlib" are one. */
function foldedText(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ı/g, "i");
}

function hasWords(text) {
  const plain = foldedText(text);
  return foldedText(chosen.words).split(/\s+/).every((word) => plain.includes(word));
}

/* Events of the written list, of which some are at no place. */
function listedEvents() {
  return Array.from(document.querySelectorAll("a[data-event]"), (link) => (
    { id: link.dataset.event, type: link.dataset.type, text: link.textContent }
  ));
}
