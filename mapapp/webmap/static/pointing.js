/* Where the pointer is: its coordinates, and the menu that the window shows there. */

function addCoordinates(map) {
  const control = L.control.mousePosition({
    position: "bottomright", separator: ", ", emptyString: "",
    latFormatter: (lat) => sayDegrees(lat, "{n}° N", "{n}° S"),
    lngFormatter: (lon) => sayDegrees(((lon + 540) % 360) - 180, "{n}° E", "{n}° W"),
  }).addTo(map);
  control.getContainer().setAttribute("aria-hidden", "true");
}

function sayDegrees(value, positive, negative) {
  const n = Math.abs(value).toFixed(state.map && state.map.getZoom() > 8 ? 3 : 2);
  return say(value < 0 ? negative : positive, { n });
}

function addContextMenu(map) {
  const container = map.getContainer();
  container.addEventListener("contextmenu", (click) => {
    click.preventDefault();
    const holder = click.target.closest("[data-place]");
    const row = click.target.closest(".card-row[data-event]");
    const opened = click.target.closest(".card") && state.opened ? state.opened.id : "";
    const place = state.places.get(holder ? holder.dataset.place : opened);
    const { lat, lng } = place ? { lat: place.lat, lng: place.lon } : map.mouseEventToLatLng(click);
    tell("contextAsked", place ? place.id : "", row ? row.dataset.event : "", lat, L.Util.wrapNum(lng, [-180, 180], true));
  });
}
