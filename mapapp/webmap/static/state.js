/* What the page shows now. Every other part reads and changes it here. */

const EMPTY = {
  places: [], areas: [], timeline: [], events: null, main: null, ways: [], bounds: null, whole: null,
};
const ROLES = ["happened", "mentioned", "institution"];

const state = {
  map: null,
  whole: EMPTY,
  visible: null,
  data: EMPTY,
  places: new Map(),
  outlined: new Set(),
  markers: new Map(),
  shapes: new Map(),
  selected: { place: null, event: null },
  hovered: null,
  opened: null,
  expanded: new Set(),
  afterShow: [],
};

function placeOfEvent(eventId) {
  const holds = (place) => place.events.some((event) => event.id === eventId);
  const has = (role) => (place) => place.role === role && holds(place);
  const { places } = state.data;
  return places.find(has("happened")) || places.find(holds) || null;
}

function roleClass(role) {
  return `role-${ROLES.includes(role) ? role : "mentioned"}`;
}

function roleWords(place) {
  if (place.role === "happened") return countWords(place.weight, "{n} event", "{n} events");
  if (place.role === "institution") return say("named as an institution");
  return say("mentioned");
}
