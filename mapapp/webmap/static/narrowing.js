/* What of the whole map is shown. The window's filter, or the page's own, names what passes by ids:
   { places: [[id, times named, times named as an institution], ...], events: [ids] }; null is all. */

function narrowedTo(whole, visible) {
  if (!visible) return whole;
  const events = new Set(visible.events);
  const named = new Map(visible.places.map(([id, literal, institution]) => [id, [literal, institution]]));
  const places = [];
  for (const place of whole.places) {
    const shown = named.has(place.id) && narrowedPlace(place, events, named.get(place.id), whole.main);
    if (shown && shown.role !== "demonym") places.push(shown);
  }
  const roles = new Map(places.map((place) => [place.id, place.role]));
  const areas = whole.areas.filter((area) => named.has(area.id))
    .map((area) => ({ ...area, role: roles.get(area.id) || "demonym" }));
  return { ...whole, places, areas, events: visible.events };
}

/* The same rule as the whole map's (mapapp/shown.py and mapapp/webmap/data.py), for what is left. */
function narrowedPlace(place, shown, [literal, institution], main) {
  const events = place.events.filter((event) => shown.has(event.id));
  const here = events.filter((event) => event.role === "happened");
  const counted = here.length ? here : events;
  return {
    ...place, events, literal, institution, weight: counted.length,
    role: roleOf(here, events, literal, institution), group: dominantGroup(counted, main),
  };
}

function roleOf(here, events, literal, institution) {
  if (here.some((event) => event.so)) return "happened";
  if (here.length || literal) return "mentioned";
  return events.length || institution ? "institution" : "demonym";
}

/* The group of most events; on a tie the main event's, then the gravest. */
function dominantGroup(events, main) {
  const rank = (group) => {
    const these = events.filter((event) => event.group === group);
    return these.length * 2 + (these.some((event) => event.id === main) ? 1 : 0);
  };
  const [best] = GROUPS.map((group) => [group, rank(group)]).sort((one, other) => other[1] - one[1]);
  return best[1] ? best[0] : null;
}
