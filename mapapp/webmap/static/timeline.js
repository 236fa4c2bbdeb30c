/* The events over time, under the map. A known day is a solid symbol, "about" a day a hollow one; a
   month or a year is a faded bar as wide as what is meant; since and until fade out on their open
   side. */

const timeline = {
  map: null, section: null, events: [], scale: null, key: "", span: null, folded: false, parts: {},
};
const LANES = 3;
const LANE_HEIGHT = 9;
const COLUMN = 15;
const HIGHEST_PILE = 4;
const WIDEST_PILE = 2;
const PILE_STEP = 14;
const TICK_ROOM = 78;

function addTimeline(map) {
  timeline.map = map;
  const section = make("section", "timeline");
  section.hidden = true;
  section.setAttribute("aria-label", "Timeline");
  const parts = timeline.parts;
  parts.marks = make("div", "time-marks");
  parts.ticks = make("div", "time-ticks");
  parts.ticks.setAttribute("aria-hidden", "true");
  parts.track = make("div", "time-track");
  parts.track.append(parts.marks);
  parts.body = make("div", "time-body");
  parts.body.append(parts.track, parts.ticks);
  section.append(timelineHead(), parts.body);
  addBrush(section);
  timeline.section = section;
  map.getContainer().after(section);
  window.addEventListener("resize", () => drawMarks());
}

function timelineHead() {
  const { parts } = timeline;
  const head = make("div", "time-head");
  parts.title = headButton("time-title", "Timeline", "Timeline", foldTimeline);
  parts.title.setAttribute("aria-expanded", "true");
  parts.title.title = "Fold the timeline";
  parts.words = make("p", "time-words");
  parts.words.setAttribute("aria-live", "polite");
  parts.clear = headButton("time-clear", "Show all dates", "Show all dates", clearSpan);
  parts.back = headButton("time-step", "‹", "Previous date", () => stepDate(-1));
  parts.play = headButton("time-step", "▶", "Play through the dates", togglePlaying);
  parts.next = headButton("time-step", "›", "Next date", () => stepDate(1));
  head.append(parts.title, parts.words, parts.clear, parts.back, parts.play, parts.next);
  return head;
}

function headButton(className, text, name, click) {
  const button = make("button", className, text);
  button.type = "button";
  button.title = name;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", click);
  return button;
}

function foldTimeline() {
  timeline.folded = !timeline.folded;
  const { parts } = timeline;
  parts.title.setAttribute("aria-expanded", String(!timeline.folded));
  parts.title.title = timeline.folded ? "Show the timeline" : "Fold the timeline";
  parts.body.hidden = timeline.folded;
  fitMapToTimeline();
  drawMarks();
}

function fitMapToTimeline() {
  document.documentElement.classList.toggle("timed", !timeline.section.hidden);
  document.documentElement.classList.toggle("time-folded", timeline.folded);
  timeline.map.invalidateSize({ animate: false, pan: false });
}

/* The events of another article begin without a span. */
function showTimeline(events) {
  if (!timeline.section) return;
  const key = JSON.stringify(events);
  if (key === timeline.key) {
    fadeHidden();
    return;
  }
  stopPlaying();
  timeline.key = key;
  timeline.span = null;
  timeline.events = events.map(timed);
  timeline.section.hidden = events.length === 0;
  fitMapToTimeline();
  if (events.length) {
    timeline.scale = makeScale(timeline.events.map(({ from, to }) => [from, to]).flat());
    drawMarks();
  }
}

function timed(event) {
  const [start, end] = [dayOf(event.start), dayOf(event.end)];
  return { ...event, from: start === null ? end : start, to: end === null ? start : end, start, end };
}

function drawMarks() {
  const { parts, section, events } = timeline;
  if (!section || section.hidden || timeline.folded) return;
  const width = parts.marks.clientWidth;
  const isPoint = (event) => event.from === event.to && !event.open;
  const bars = events.filter((event) => !isPoint(event));
  parts.marks.replaceChildren(...timeBars(bars, width), ...timePiles(events.filter(isPoint), width));
  parts.ticks.replaceChildren(...timeTicks(width));
  fadeHidden();
  markTimeline();
  placeBrush();
}

/* Events of days that are drawn at one place stand on each other; a high pile becomes a column. */
function timePiles(events, width) {
  const piles = new Map();
  for (const event of events) {
    const column = Math.round(shareOf(timeline.scale, event.from) * width / COLUMN);
    piles.set(column, [...(piles.get(column) || []), event]);
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
  const column = make("button", "time-mark time-column");
  const days = pile.map((event) => event.from);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  column.type = "button";
  column.title = `${count(pile.length, "event", "events")}, ${sayDays(first, last)}`;
  column.setAttribute("aria-label", column.title);
  column.dataset.events = pile.map((event) => event.id).join(" ");
  column.style.left = `${shareOf(timeline.scale, (first + last) / 2) * 100}%`;
  column.style.height = `${Math.min(26 + 5 * Math.log2(pile.length), 58)}px`;
  const parts = GROUPS.map((group) => [group, pile.filter((event) => event.group === group).length]);
  for (const [group, number] of parts.filter(([, one]) => one)) {
    const part = make("span", groupClass(group));
    part.style.flexGrow = String(number);
    column.append(part);
  }
  column.append(make("span", "time-count", pile.length));
  column.addEventListener("click", () => chooseSpan(first, last));
  return column;
}

function sayDays(first, last) {
  return first === last ? sayDay(first) : `${sayDay(first)} – ${sayDay(last)}`;
}

function timeBars(events, width) {
  const lanes = [];
  return events.slice().sort((one, other) => one.from - other.from).map((event) => {
    const left = event.open === "until" ? 0 : shareOf(timeline.scale, event.from) * width;
    const right = event.open === "since" ? width : shareOf(timeline.scale, event.to) * width;
    const reach = Math.max(right, left + 10);
    let lane = lanes.findIndex((end) => end <= left);
    if (lane < 0) lane = Math.min(lanes.length, LANES - 1);
    lanes[lane] = Math.max(lanes[lane] || 0, reach + 2);
    return timeBar(event, left, reach - left, lane);
  });
}

function timeBar(event, left, width, lane) {
  const look = event.exact ? "time-range" : `time-vague ${event.open && `time-${event.open}`}`;
  const mark = timeMark(event, `time-mark time-bar ${look} ${groupClass(event.group)}`);
  mark.style.left = `${left}px`;
  mark.style.width = `${width}px`;
  mark.style.bottom = `${lane * LANE_HEIGHT}px`;
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

/* What the window's filter or the span hides stays on the timeline, faded. */
function fadeHidden() {
  if (!timeline.section || !timeline.scale) return;
  const shown = state.data.events ? new Set(state.data.events) : null;
  const [from, to] = timeline.span || [-Infinity, Infinity];
  const hidden = timeline.events.filter((event) => (
    (shown && !shown.has(event.id)) || !inSpan(event, from, to)
  )).map((event) => event.id);
  const gone = new Set(hidden);
  for (const mark of timeline.parts.marks.children) {
    mark.classList.toggle("time-hidden", eventsOf(mark).every((id) => gone.has(id)));
  }
  sayTimeline(timeline.events.length - gone.size);
}

function eventsOf({ dataset }) {
  return (dataset.events || dataset.event).split(" ");
}

function inSpan({ start, end }, from, to) {
  return (start === null || start <= to) && (end === null || end >= from);
}

function sayTimeline(number) {
  const { parts, span, scale } = timeline;
  if (!scale) return;
  const [from, to] = span || [scale.knots[0], scale.knots[scale.knots.length - 1]];
  parts.words.textContent = `${sayDays(from, to)} · ${count(number, "event", "events")}`;
  parts.clear.hidden = !span;
}

function markTimeline() {
  if (!timeline.section) return;
  for (const mark of timeline.parts.marks.children) {
    const chosen = state.selected.event !== null && eventsOf(mark).includes(state.selected.event);
    mark.classList.toggle("time-selected", chosen);
    if (chosen) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
}
