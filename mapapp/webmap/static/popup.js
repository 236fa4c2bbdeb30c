/* The card of one place: what it is, and its events as buttons. */

const ROWS_AT_FIRST = 3;
const MARGIN = 16;
const CONTROLS = 60;
/* What a popup's own edges add to its width. */
const EDGES = 2;

/* A popup fits between the map's left edge and its controls. */
function popupWidth() {
  const room = state.map.getSize().x - MARGIN - CONTROLS - EDGES;
  return Math.max(150, Math.min(294, room));
}

function popupContent(place) {
  const card = make("div", "card");
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", place.name);
  card.append(make("h2", "card-title", place.name), make("p", "card-caption", captionOf(place)));
  const rows = make("div", "card-rows");
  const shown = visibleEvents(place);
  let previous = "happened";
  for (const event of shown) {
    if (event.role === "institution" && previous !== event.role && place.role === "happened") {
      rows.append(make("p", "card-part", say("Named as an institution")));
    }
    previous = event.role;
    rows.append(eventRow(event));
  }
  card.append(rows);
  const hidden = place.events.length - shown.length;
  if (hidden > 0) card.append(moreButton(place, hidden));
  return card;
}

function captionOf(place) {
  const what = place.role === "happened" || place.weight ? countOf(place) : namedOf(place);
  return [place.caption, what].filter(Boolean).join(" · ");
}

function countOf(place) {
  const events = countWords(place.weight, "{n} event", "{n} events");
  return place.role === "institution" ? say("{what}, as an institution", { what: events }) : events;
}

function namedOf(place) {
  const number = place.literal + place.institution;
  const times = countWords(number, "named once", "named {n} times");
  return place.role === "institution" ? say("{what}, as an institution", { what: times }) : times;
}

function visibleEvents(place) {
  const { events } = place;
  const chosen = events.findIndex((event) => event.id === state.selected.event);
  const all = state.expanded.has(place.id) || events.length <= ROWS_AT_FIRST + 1
    || chosen >= ROWS_AT_FIRST;
  return all ? events : events.slice(0, ROWS_AT_FIRST);
}

function eventRow(event) {
  const row = make("button", "card-row");
  row.type = "button";
  row.dataset.event = event.id;
  if (event.id === state.selected.event) row.setAttribute("aria-current", "true");
  row.title = event.headline;
  if (isWordy(event)) row.classList.add("card-row-wordy");
  row.append(drawSymbol(event.shape, event.group), make("span", "card-headline", event.headline));
  row.append(make("span", "card-date", event.date));
  row.addEventListener("click", () => chooseEvent(event.id));
  return row;
}

/* A long headline or date takes the whole width, the date below. */
function isWordy({ headline, date }) {
  return headline.length > 46 || date.length > 12;
}

function moreButton(place, hidden) {
  const more = make("button", "card-more", countWords(hidden, "{n} more event", "{n} more events"));
  more.type = "button";
  more.addEventListener("click", (click) => {
    click.stopPropagation();
    state.expanded.add(place.id);
    refreshPopup();
    const rows = state.opened.popup.getElement().querySelectorAll(".card-row");
    if (rows[ROWS_AT_FIRST]) rows[ROWS_AT_FIRST].focus();
  });
  return more;
}

function chooseEvent(eventId) {
  state.selected = { place: state.opened ? state.opened.id : null, event: eventId };
  markSelection();
  tell("eventClicked", eventId);
}

function openPopup(placeId) {
  const place = state.places.get(placeId);
  if (!place) return;
  if (state.opened && state.opened.id === placeId) {
    refreshPopup();
    return;
  }
  closeTooltip(placeId);
  const popup = L.popup({
    className: "place-popup",
    minWidth: Math.min(230, popupWidth()),
    maxWidth: popupWidth(),
    maxHeight: Math.max(180, state.map.getSize().y - 120),
    offset: popupOffset(place),
    autoPanPaddingTopLeft: [MARGIN, MARGIN],
    autoPanPaddingBottomRight: [CONTROLS, MARGIN],
    closeOnEscapeKey: false,
    closeOnClick: true,
    autoClose: true,
  });
  popup.setLatLng([place.lat, place.lon]).setContent(popupContent(place));
  popup.on("remove", () => popupClosed(placeId));
  popup.openOn(state.map);
  state.opened = { id: placeId, popup };
  watchFocus(popup);
}

function closeTooltip(placeId) {
  for (const layers of [state.markers, state.shapes]) {
    const layer = layers.get(placeId);
    if (layer) layer.closeTooltip();
  }
}

/* Where the focus was in a popup that closes, it goes back to the marker. */
function watchFocus(popup) {
  const element = popup.getElement();
  element.addEventListener("focusin", () => { popup.held = true; });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget)) popup.held = false;
  });
}

function popupClosed(placeId) {
  if (!state.opened || state.opened.id !== placeId) return;
  const { held } = state.opened.popup;
  state.opened = null;
  if (held) focusPlace(placeId);
}

function movePopup() {
  if (!state.opened) return;
  const place = state.places.get(state.opened.id);
  if (!place) return;
  state.opened.popup.options.offset = popupOffset(place);
  state.opened.popup.setLatLng([place.lat, place.lon]);
}

/* A window made narrower takes its popup along. */
function fitPopup() {
  if (!state.opened) return;
  const { popup } = state.opened;
  popup.options.maxWidth = popupWidth();
  popup.options.minWidth = Math.min(230, popupWidth());
  popup.update();
}

function refreshPopup() {
  if (!state.opened) return;
  const place = state.places.get(state.opened.id);
  if (place) state.opened.popup.setContent(popupContent(place));
}

function closePopup() {
  if (state.opened) state.map.closePopup(state.opened.popup);
}

function focusPopup() {
  const card = state.opened && state.opened.popup.getElement();
  const first = card && card.querySelector("button");
  if (first) first.focus();
}
