/* The marks of the timeline: symbols of days that pile up, columns of many, bars of what lasts. */

const LANES = 3;
const LANE_HEIGHT = 9;
const COLUMN = 15;
const HIGHEST_PILE = 4;
const WIDEST_PILE = 2;
const PILE_STEP = 14;
const TICK_ROOM = 78;
const MOST_BARS = 240;
const BUNDLE_STEPS = [1, 6, 16, 40];

/* Events of days that are drawn at one place stand on each other; a high pile becomes a column. */
function timePiles(events, width) {
  const piles = new Map();
  for (const event of events) {
    const column = Math.round(shareOf(timeline.scale, event.from) * width / COLUMN);
    if (piles.has(column)) piles.get(column).push(event);
    else piles.set(column, [event]);
  }
  return Array.from(piles, ([column, pile]) => {
    const wide = !piles.has(column - 1) && !piles.has(column + 1) ? WIDEST_PILE : 1;
    if (pile.length > HIGHEST_PILE * wide) return [timeColumn(pile)];
    const across = Math.ceil(pile.length / HIGHEST_PILE);
    return pile.map((event, number) => timeSymbol(event, number, across));
  }).flat();
}

function timeSymbol(event, number, across) {
  const mark = timeMark(event, `time-mark time-day ${event.exact ? "" : "time-about"}`);
  mark.append(drawSymbol(event.shape, event.group));
  const aside = (number % across - (across - 1) / 2) * COLUMN;
  mark.style.left = `calc(${shareOf(timeline.scale, event.from) * 100}% + ${aside}px)`;
  mark.style.bottom = `${Math.floor(number / across) * PILE_STEP}px`;
  return mark;
}

function timeColumn(pile) {
  const column = bundleMark(pile, "time-mark time-column");
  const [first, last] = daysOf(pile);
  column.style.left = `${shareOf(timeline.scale, (first + last) / 2) * 100}%`;
  column.style.height = `${Math.min(26 + 5 * Math.log2(pile.length), 58)}px`;
  const parts = GROUPS.map((group) => [group, pile.filter((event) => event.group === group).length]);
  for (const [group, number] of parts.filter(([, one]) => one)) {
    const part = make("span", groupClass(group));
    part.style.flexGrow = String(number);
    column.append(part);
  }
  column.append(make("span", "time-count", shortNumber(pile.length)));
  return column;
}

function daysOf(events) {
  return events.reduce(
    ([first, last], { from, to }) => [Math.min(first, from), Math.max(last, to)], [Infinity, -Infinity],
  );
}

function sayDays(first, last) {
  return first === last ? sayDay(first) : `${sayDay(first)} – ${sayDay(last)}`;
}

function timeBars(events, width) {
  const lanes = [];
  const bundles = bundled(events, width);
  return bundles.sort((one, other) => one.left - other.left).map(({ left, right, bundle }) => {
    const reach = Math.max(right, left + 10);
    let lane = lanes.findIndex((end) => end <= left);
    if (lane < 0) lane = Math.min(lanes.length, LANES - 1);
    lanes[lane] = Math.max(lanes[lane] || 0, reach + 2);
    return timeBar(bundle, left, reach - left, lane);
  });
}

/* Where there are many, those that are drawn from about one pixel to another are one bar. */
function bundled(events, width) {
  const drawn = events.map((event) => ({
    event,
    left: event.open === "until" ? 0 : shareOf(timeline.scale, event.from) * width,
    right: event.open === "since" ? width : shareOf(timeline.scale, event.to) * width,
  }));
  if (drawn.length <= MOST_BARS) return drawn.map(({ event, ...at }) => ({ ...at, bundle: [event] }));
  for (const step of BUNDLE_STEPS) {
    const bundles = new Map();
    for (const { event, left, right } of drawn) {
      const key = `${Math.round(left / step)} ${Math.round(right / step)} ${event.exact} ${event.open}`;
      if (bundles.has(key)) bundles.get(key).bundle.push(event);
      else bundles.set(key, { left, right, bundle: [event] });
    }
    if (bundles.size <= MOST_BARS || step === BUNDLE_STEPS[BUNDLE_STEPS.length - 1]) {
      return Array.from(bundles.values());
    }
  }
  return [];
}

function timeBar(bundle, left, width, lane) {
  const [event] = bundle;
  const look = event.exact ? "time-range" : `time-vague ${event.open && `time-${event.open}`}`;
  const group = dominantGroup(bundle, state.data.main);
  const className = `time-mark time-bar ${look} ${groupClass(group)}`;
  const mark = bundle.length > 1 ? bundleMark(bundle, className) : timeMark(event, className);
  mark.style.left = `${left}px`;
  mark.style.width = `${width}px`;
  mark.style.bottom = `${lane * LANE_HEIGHT}px`;
  return mark;
}

/* One button for several events: a click chooses their days. */
function bundleMark(bundle, className) {
  const mark = make("button", className);
  const [first, last] = daysOf(bundle);
  mark.type = "button";
  mark.title = `${countWords(bundle.length, "{n} event", "{n} events")}, ${sayDays(first, last)}`;
  mark.setAttribute("aria-label", mark.title);
  mark.events = bundle.map((event) => event.id);
  mark.addEventListener("click", () => chooseSpan(first, last));
  return mark;
}

function timeMark(event, className) {
  const mark = make("button", className);
  mark.type = "button";
  mark.dataset.event = event.id;
  mark.title = `${event.headline} · ${event.date}`;
  mark.setAttribute("aria-label", `${event.headline}, ${event.date}`);
  mark.addEventListener("click", () => {
    if (!bridge) select({ event: event.id });
    tell("eventClicked", event.id);
  });
  return mark;
}

/* The first and last date always, of the others what has room. */
function timeTicks(width) {
  const { knots } = timeline.scale;
  const last = knots[knots.length - 1];
  const taken = [];
  return [knots[0], last, ...knots].filter((day) => {
    const at = shareOf(timeline.scale, day) * width;
    const free = taken.every((other) => Math.abs(other - at) >= TICK_ROOM);
    if (free) taken.push(at);
    return free;
  }).map((day) => {
    const tick = make("span", "time-tick", sayDay(day));
    const share = shareOf(timeline.scale, day);
    tick.style.left = `${share * 100}%`;
    tick.style.transform = `translateX(${knots.length > 1 ? -100 * share : -50}%)`;
    return tick;
  });
}
