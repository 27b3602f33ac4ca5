// The Playground's page. Everything that came from a person or the server goes into text nodes and attributes, never into HTML.
"use strict";

(() => {
  const API = "/playground/api/";
  const AT_BOTTOM = 48; // pixels: this near to the end counts as reading the newest
  const FOLLOWS = 5 * 60_000; // milliseconds: within these, messages of one author stand together
  const LONG = 3_000; // characters: longer texts get a box that scrolls
  const DISMISSED_KEPT = 500;
  const MESSAGES_GIVEN = 200; // messages: as many as the server gives at once
  const SHOWN = 500; // messages: older ones leave the page, not the channel

  const $ = (id) => document.getElementById(id);
  const LANGUAGE = document.documentElement.lang;
  const { phrases, ...calendar } = JSON.parse($("language").textContent);
  const scroller = $("scroll");
  const list = $("messages");
  const text = $("text");

  let people = { members: [], bot: {}, channels: [] };
  let as = "";
  let channel = "";
  let visit = 0; // changes with every channel and member, so that late answers can be told
  let messages = new Map();
  let stick = true;
  let lastSent = "";
  let spoken = LANGUAGE; // what the server said last; the page itself is in LANGUAGE
  let waiting = 0; // requests without an answer
  const unread = new Set();
  const dismissed = new Set(JSON.parse(localStorage.getItem("stretchbot.dismissed") ?? "[]"));

  // ---- Small tools -------------------------------------------------------------------------------------------------------------

  /** An element with attributes, listeners (functions) and children (nodes, or texts as text nodes). */
  function el(tag, attributes = {}, ...children) {
    return dress(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes = {}, ...children) {
    return dress(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
  }

  function dress(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value != null) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter((child) => child != null));
    return node;
  }

  /** Asks the server. Fails with a sentence for the person. */
  async function ask(path, body, signal) {
    waiting++;
    try {
      const response = await fetch(API + path, {
        method: body ? "POST" : "GET",
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body && JSON.stringify(body),
        signal,
      }).catch(unreachable);
      spoken = response.headers.get("Content-Language") ?? spoken;
      const answer = await response.json().catch(() => null);
      if (!response.ok) throw new Error(sentenceOf(answer));
      return answer;
    } finally {
      waiting--;
    }
  }

  function unreachable(failure) {
    throw failure.name === "AbortError" ? failure : new Error(phrases.unreachable);
  }

  /** A page in another language than the team's is fetched anew, as soon as nothing can be lost: no draft, no form, no answer. */
  function follow() {
    if (spoken !== LANGUAGE && !waiting && !text.value && !dialog.open) location.reload();
  }

  const sentenceOf = (answer) =>
    answer?.error ? `${answer.error.what} ${answer.error.accepted}` : phrases.broke;

  /** Fills the holes of a phrase: "{time}". */
  const put = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);


  const query = (values) => new URLSearchParams(values).toString();

  function trouble(words) {
    $("trouble").textContent = words;
  }

  const authorOf = (key) =>
    key === people.bot.key ? people.bot : (people.members.find((member) => member.key === key) ?? { key, name: key });

  const tintOf = (key) => {
    const index = people.members.findIndex((member) => member.key === key);
    return key === people.bot.key ? "tint-bot" : `tint-${Math.max(index, 0) % 5}`;
  };

  function avatar(author) {
    if (author.key === people.bot.key)
      return el("img", { class: "avatar", src: "/playground/icon.svg", alt: "", width: 36, height: 36 });
    return el("span", { class: `avatar ${tintOf(author.key)}`, "aria-hidden": "true" }, author.name.slice(0, 1));
  }

  // ---- Times -------------------------------------------------------------------------------------------------------------------

  const clockFormat = new Intl.DateTimeFormat(LANGUAGE, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const relativeFormat = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "always" });

  /** Days and times within sentences, as the bot writes them elsewhere. */
  const clock = (at) => put(calendar.clock, { time: clockFormat.format(at) });

  const dayOf = (at) =>
    put(calendar.day, {
      weekday: calendar.weekdays[(at.getDay() + 6) % 7],
      day: at.getDate(),
      month: calendar.months[at.getMonth()],
    });

  const dayAndClock = (at) => put(calendar.dayAndClock, { date: dayOf(at), time: clockFormat.format(at) });

  /** "in 1 min 58 s" within ten minutes, "in 25 minutes" beyond. */
  function relative(at, now) {
    const seconds = Math.round((at - now) / 1000);
    const size = Math.abs(seconds);
    if (size < 60) return relativeFormat.format(seconds, "second");
    if (size < 600 && seconds > 0) return put(phrases.soon, { minutes: Math.floor(size / 60), seconds: size % 60 });
    if (size < 3_600) return relativeFormat.format(Math.trunc(seconds / 60), "minute");
    if (size < 86_400) return relativeFormat.format(Math.round(seconds / 3_600), "hour");
    return relativeFormat.format(Math.round(seconds / 86_400), "day");
  }

  function momentNode(span) {
    const at = new Date(span.at);
    const node = el("time", { datetime: span.at, title: dayAndClock(at) });
    if (span.style === "relative") node.dataset.relative = at.getTime();
    node.textContent =
      span.style === "relative" ? relative(at, Date.now())
      : span.style === "clock" ? clock(at)
      : dayAndClock(at);
    return node;
  }

  /** Counts down in the browser: a text is touched only when it changes. */
  function tick() {
    const now = Date.now();
    for (const node of document.querySelectorAll("time[data-relative]")) {
      const words = relative(Number(node.dataset.relative), now);
      if (node.textContent !== words) node.textContent = words;
    }
    setTimeout(tick, 1_000 - (Date.now() % 1_000));
  }

  // ---- Cards -------------------------------------------------------------------------------------------------------------------

  function spanNode(span) {
    switch (span.kind) {
      case "strong":
        return el("strong", {}, span.words);
      case "typed":
        return span.words.startsWith("/stretch") ? tryButton(span.words) : el("code", {}, span.words);
      case "moment":
        return momentNode(span);
      default:
        return document.createTextNode(span.words);
    }
  }

  /** Words to be typed: one press puts them into the composer. */
  const tryButton = (words) =>
    el("button", { type: "button", class: "try", "data-fill": words, title: phrases.intoField }, words);

  const words = (spans) => spans.map(spanNode);

  const lengthOf = (spans) => spans.reduce((sum, span) => sum + (span.words?.length ?? 8), 0);

  function paragraph(spans, name) {
    const long = lengthOf(spans) > LONG;
    return el("p", { class: `${name}${long ? " long" : ""}`, dir: "auto", tabindex: long ? 0 : null }, words(spans));
  }

  const parts = {
    paragraph: (part) => paragraph(part.text, "words"),
    note: (part) => paragraph(part.text, "note"),
    steps: (part) => el("ol", { class: "steps" }, part.items.map((item) => el("li", { dir: "auto" }, words(item)))),
    lines: (part) => el("ul", { class: "lines" }, part.items.map((item) => el("li", { dir: "auto" }, words(item)))),
    facts: (part) =>
      el(
        "dl",
        { class: "facts" },
        part.items.map((fact) => el("div", {}, el("dt", {}, fact.label), el("dd", { dir: "auto" }, words(fact.text)))),
      ),
    picture: (part) => part.link ? linked(part) : picture(`/pictures/${encodeURIComponent(part.stretch)}.svg?side=${part.side}`, part.alt),
    "routine-picture": (part) => picture(`/pictures/routines/${encodeURIComponent(part.routine)}.png`, part.alt, "wide"),
    ranking,
    strip,
    bars,
  };

  /** A team's own picture stands elsewhere, and this page loads nothing from elsewhere: whoever wants to see it follows the link. */
  function linked(part) {
    const link = el("a", { href: part.link, target: "_blank", rel: "noopener noreferrer" }, part.alt);
    const [before, after] = phrases.picture.split("{link}");
    return el("p", { class: "no-picture" }, before, link, after);
  }

  function picture(src, alt, shape = "") {
    const image = el("img", {
      src,
      alt,
      error: () => image.replaceWith(el("p", { class: "no-picture" }, alt)),
    });
    return el("figure", { class: `picture ${shape}`.trim() }, image);
  }

  function ranking(part) {
    const rows = part.rows.map((row) =>
      el(
        "tr",
        { class: row.isCaller ? "own" : null },
        el("td", { class: "number" }, String(row.rank)),
        el("th", { scope: "row", dir: "auto" }, row.name, row.isCaller ? el("span", { class: "tag" }, phrases.you) : null),
        el("td", { class: "number" }, String(row.breaks)),
        el("td", { class: "number" }, String(row.minutes)),
      ),
    );
    const heads = [phrases.rank, phrases.name, phrases.breaks, phrases.minutes].map((head, index) =>
      el("th", { scope: "col", class: index === 1 ? null : "number" }, head),
    );
    return el(
      "table",
      { class: "ranking" },
      el("caption", { class: "unseen" }, phrases.ranking),
      el("thead", {}, el("tr", {}, heads)),
      el("tbody", {}, rows),
    );
  }

  /** Up to five weeks in a row; more as weeks in columns, Monday on top. */
  function strip(part) {
    const size = 18;
    const asWeeks = part.days.length > 35;
    const weekday = (day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    const first = asWeeks && part.days.length ? weekday(part.days[0].day) : 0;
    const place = (index) =>
      asWeeks ? [Math.floor((index + first) / 7), (index + first) % 7] : [index, 0];
    const squares = part.days.map((day, index) => {
      const [column, row] = place(index);
      return svg(
        "rect",
        { class: `level-${day.level}`, x: column * size + 1, y: row * size + 1, width: size - 4, height: size - 4, rx: 4 },
        svg("title", {}, `${day.day}: ${day.label}`),
      );
    });
    const columns = part.days.length ? place(part.days.length - 1)[0] + 1 : 1;
    const width = columns * size;
    const height = (asWeeks ? 7 : 1) * size;
    const said = part.days.map((day) => `${day.day}: ${day.label}`).join("; ");
    return svg(
      "svg",
      { class: "strip", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": said },
      squares,
    );
  }

  function bars(part) {
    const most = Math.max(1, ...part.items.map((bar) => bar.value));
    return el(
      "ul",
      { class: "bars" },
      part.items.map((bar) =>
        el(
          "li",
          {},
          el("span", { class: "bar-label", dir: "auto" }, bar.label),
          svg(
            "svg",
            { class: "bar-line", "aria-hidden": "true", height: 10 },
            svg("rect", { class: "track", width: "100%", height: 10, rx: 5 }),
            svg("rect", { class: "value", width: `${(100 * Math.max(0, bar.value)) / most}%`, height: 10, rx: 5 }),
          ),
          el("span", { class: "bar-words", dir: "auto" }, bar.words),
        ),
      ),
    );
  }

  // ---- Messages ----------------------------------------------------------------------------------------------------------------

  function messageBody(message) {
    const author = authorOf(message.author);
    const isBot = message.author === people.bot.key;
    const at = new Date(message.at);
    return [
      avatar(author),
      el(
        "article",
        { "aria-label": `${author.name}, ${clockFormat.format(at)}` },
        el(
          "p",
          { class: "byline" },
          el("b", {}, author.name),
          isBot ? el("span", { class: "tag" }, phrases.bot) : null,
          el("time", { datetime: message.at, title: dayAndClock(at) }, clockFormat.format(at)),
          message.editedAt && !isBot ? el("span", {}, phrases.edited) : null,
        ),
        message.visibility === "only-you" ? privateLine(message) : null,
        el(
          "div",
          { class: isBot ? "card" : "said" },
          message.card.mention ? el("p", { class: "mention" }, mentionOf(message.card.mention)) : null,
          message.card.title.length ? el("h3", { dir: "auto" }, words(message.card.title)) : null,
          message.card.parts.map((part) => parts[part.kind]?.(part)),
          message.menu ? menuOf(message) : null,
          message.buttons.length ? buttonRow(message) : null,
        ),
      ),
    ];
  }

  const mentionOf = (mention) => (mention.kind === "here" ? "@here" : `@${mention.key}`);

  /** A choice is a press of its id; afterwards the menu stands as it stood, ready for another. */
  function menuOf(message) {
    return el(
      "select",
      {
        class: "menu",
        "aria-label": message.menu.prompt,
        "data-button": "menu",
        change: (event) => {
          const chosen = event.currentTarget.value;
          event.currentTarget.value = "";
          press(message, { id: chosen }, event.currentTarget);
        },
      },
      el("option", { value: "", selected: true }, message.menu.prompt),
      message.menu.choices.map((choice) =>
        el("option", { value: choice.id }, choice.description ? `${choice.label} – ${choice.description}` : choice.label),
      ),
    );
  }

  function privateLine(message) {
    return el(
      "p",
      { class: "private" },
      eye(),
      el("span", {}, phrases.onlyYou),
      el("button", { type: "button", class: "dismiss", click: () => dismiss(message) }, phrases.dismiss),
    );
  }

  const eye = () =>
    svg(
      "svg",
      { viewBox: "0 0 24 24", width: 16, height: 16, "aria-hidden": "true" },
      svg("path", { d: "M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12Z" }),
      svg("circle", { cx: 12, cy: 12, r: 2.8 }),
    );

  function buttonRow(message) {
    return el(
      "div",
      { class: "buttons", role: "group", "aria-label": phrases.whatYouCanDo },
      message.buttons.map((button) =>
        el(
          "button",
          {
            type: "button",
            class: `button ${button.style}`,
            "data-button": button.id,
            click: (event) => press(message, button, event.currentTarget),
          },
          button.emoji ? el("span", { class: "emoji", "aria-hidden": "true" }, button.emoji) : null,
          button.label,
        ),
      ),
    );
  }

  /** Shows messages, or their newer forms in the same places; an older form that comes late changes nothing. */
  function show(...some) {
    for (const message of some) {
      if (dismissed.has(nameOf(message)) || isKnown(message) || isOlder(message)) continue;
      messages.set(message.id, message);
      const standing = $(`message-${message.id}`);
      if (standing) redraw(standing, message);
      else insert(message);
    }
    const surplus = [...messages.keys()].sort((a, b) => a - b).slice(0, -SHOWN);
    surplus.forEach(remove);
    arrange();
  }

  /** An id alone is not for ever: a fresh database begins at 1 again. */
  const nameOf = (message) => `${message.id} ${message.at}`;

  /** A message that comes again as it was is left alone: a selection, a focus or a press in it goes on. */
  const isKnown = (message) => JSON.stringify(messages.get(message.id)) === JSON.stringify(message);

  /** Compared as times: as texts, "…01.12Z" would come after "…01.123Z". */
  function isOlder(message) {
    const known = messages.get(message.id);
    return known?.at === message.at && editedAt(message) < editedAt(known);
  }

  const editedAt = (message) => Date.parse(message.editedAt ?? message.at);

  function insert(message) {
    const item = el("li", { id: `message-${message.id}`, "data-id": message.id }, messageBody(message));
    item.classList.toggle("only-you", message.visibility === "only-you");
    let before = list.lastElementChild;
    while (before && !(Number(before.dataset.id) < message.id)) before = before.previousElementSibling;
    if (before) before.after(item);
    else list.prepend(item);
  }

  function remove(id) {
    messages.delete(id);
    $(`message-${id}`)?.remove();
  }

  /** Pictures stay in place, so that they neither blink nor start again; so does the focus. */
  function redraw(item, message) {
    const pictures = new Map([...item.querySelectorAll(".picture img")].map((image) => [image.src, image]));
    const focused = item.contains(document.activeElement) ? document.activeElement.dataset.button : null;
    item.replaceChildren(...messageBody(message));
    for (const image of item.querySelectorAll(".picture img"))
      if (pictures.has(image.src)) image.replaceWith(pictures.get(image.src));
    if (focused) [...item.querySelectorAll("[data-button]")].find((other) => other.dataset.button === focused)?.focus();
  }

  /** Day headings, and one avatar for a run of messages by one author. */
  function arrange() {
    for (const heading of list.querySelectorAll(".day")) heading.remove();
    let before = null;
    for (const item of list.querySelectorAll("li[data-id]")) {
      const message = messages.get(Number(item.dataset.id));
      const day = new Date(message.at).toDateString();
      const newDay = !before || new Date(before.at).toDateString() !== day;
      if (newDay) list.insertBefore(el("li", { class: "day" }, el("span", {}, dayName(message.at))), item);
      const follows =
        !newDay
        && before.author === message.author
        && before.visibility === message.visibility
        && message.visibility === "channel"
        && new Date(message.at) - new Date(before.at) < FOLLOWS;
      item.classList.toggle("follows", follows);
      before = message;
    }
    $("empty").hidden = messages.size > 0;
  }

  function dayName(iso) {
    const day = new Date(iso);
    const today = new Date();
    if (day.toDateString() === today.toDateString()) return phrases.today;
    today.setDate(today.getDate() - 1);
    return day.toDateString() === today.toDateString() ? phrases.yesterday : dayOf(day);
  }

  function dismiss(message) {
    dismissed.add(nameOf(message));
    localStorage.setItem("stretchbot.dismissed", JSON.stringify([...dismissed].slice(-DISMISSED_KEPT)));
    remove(message.id);
    arrange();
    text.focus();
  }

  /** Reads a new message out; one's own words need no reading. */
  function announce(message) {
    if (message.author === as) return;
    $("news").textContent = `${authorOf(message.author).name}: ${message.text.slice(0, 300)}`;
  }

  // ---- Staying where the reader reads ------------------------------------------------------------------------------------------

  const toBottom = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };

  scroller.addEventListener("scroll", () => {
    stick = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_BOTTOM;
    if (stick) $("newer").hidden = true;
  });
  const growth = new ResizeObserver(() => stick && toBottom());
  growth.observe(list);
  growth.observe(scroller);
  $("newer").addEventListener("click", () => {
    stick = true;
    toBottom();
    text.focus();
  });

  // ---- Asking ------------------------------------------------------------------------------------------------------------------

  function take(answer, openedBy) {
    for (const message of answer.replies) {
      if (message.channel !== channel) continue;
      if (!messages.has(message.id)) announce(message);
      show(message);
    }
    if (answer.file) keep(answer.file);
    if (answer.form) openForm(answer.form, openedBy);
    // A file that is just being handed over would be lost with the page.
    if (!answer.file) follow();
  }

  /** Hands a file to the browser, which asks or saves as it is set to. */
  function keep(file) {
    const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: file.contentType }));
    el("a", { href: address, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  async function say(line) {
    trouble("");
    lastSent = line;
    const mine = visit;
    try {
      const answer = await ask("say", { as, channel, text: line });
      if (mine !== visit) return;
      stick = true;
      take(answer, text);
      toBottom();
    } catch (failure) {
      trouble(failure.message);
      if (!text.value) fill(line);
    }
  }

  async function press(message, button, node) {
    if (node.getAttribute("aria-disabled")) return;
    trouble("");
    // Not "disabled": that would take the focus away.
    node.setAttribute("aria-disabled", "true");
    const mine = visit;
    try {
      const answer = await ask("press", { as, message: message.id, button: button.id });
      if (mine === visit) take(answer, node);
    } catch (failure) {
      trouble(failure.message);
    } finally {
      node.removeAttribute("aria-disabled");
    }
  }

  // ---- Composer and suggestions ------------------------------------------------------------------------------------------------

  const suggestions = $("suggestions");
  let active = -1;
  let asking = null;
  let pause = 0;

  function fill(line) {
    text.value = line;
    text.focus();
    text.setSelectionRange(line.length, line.length);
    grow();
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
  }

  const options = () => [...suggestions.children];

  function closeSuggestions() {
    clearTimeout(pause);
    asking?.abort();
    suggestions.hidden = true;
    suggestions.replaceChildren();
    choose(-1);
  }

  /** The list that stands stays until a newer one is there, so that it does not flicker while one types. */
  async function suggest() {
    const line = text.value;
    if (!line.startsWith("/") || line.includes("\n")) {
      closeSuggestions();
      return;
    }
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await ask(`suggest?${query({ as, channel, text: line })}`, null, asking.signal);
      if (text.value === line && document.activeElement === text) offer(answer, line);
    } catch {
      // Suggestions are a courtesy: without them one types on.
    }
  }

  function offer(answer, line) {
    const chosen = options()[active]?.dataset.words;
    const offers = answer.suggestions.filter((words) => `/stretch ${words}` !== line.trim());
    suggestions.replaceChildren(
      ...offers.map((words, index) =>
        el(
          "li",
          {
            id: `suggestion-${index}`,
            role: "option",
            "aria-selected": "false",
            "data-words": words,
            pointerdown: (event) => event.preventDefault(),
            click: () => accept(index),
          },
          el("span", { class: "typed" }, `/stretch ${words}`),
          answer.about[words] ? el("span", { class: "about" }, answer.about[words]) : null,
        ),
      ),
    );
    suggestions.hidden = offers.length === 0;
    choose(offers.indexOf(chosen));
  }

  /** Marks one suggestion as the one that Enter takes; none for -1. */
  function choose(index) {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = options()[active];
    if (option) text.setAttribute("aria-activedescendant", option.id);
    else text.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function accept(index) {
    const line = `/stretch ${options()[index].dataset.words} `;
    closeSuggestions();
    fill(line);
    suggest();
  }

  function send() {
    const line = text.value;
    if (!line.trim()) return;
    closeSuggestions();
    fill("");
    say(line);
  }

  function keyWithSuggestions(event) {
    switch (event.key) {
      case "ArrowDown":
        choose((active + 1) % options().length);
        return true;
      case "ArrowUp":
        choose(active > 0 ? active - 1 : options().length - 1);
        return true;
      case "Escape":
        closeSuggestions();
        return true;
      case "Tab":
        if (event.shiftKey) return false;
        accept(Math.max(active, 0));
        return true;
      case "Enter":
        if (active < 0) return false;
        accept(active);
        return true;
      default:
        return false;
    }
  }

  text.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (!suggestions.hidden && keyWithSuggestions(event)) {
      event.preventDefault();
    } else if (event.key === "Escape") {
      closeSuggestions();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && !text.value && lastSent) {
      event.preventDefault();
      fill(lastSent);
    }
  });
  text.addEventListener("input", () => {
    grow();
    choose(-1);
    clearTimeout(pause);
    pause = setTimeout(suggest, 60);
  });
  text.addEventListener("blur", closeSuggestions);
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    text.focus();
  });
  document.addEventListener("click", (event) => {
    const filler = event.target.closest("[data-fill]");
    if (filler) fill(filler.dataset.fill);
  });

  // ---- Forms -------------------------------------------------------------------------------------------------------------------

  const dialog = $("dialog");
  let opened = null; // the form before the person, and who it was opened for
  let returnTo = null;

  function openForm(form, openedBy) {
    opened = { ...form, as };
    returnTo = openedBy ?? returnTo;
    $("dialog-title").textContent = form.title;
    $("form-error").textContent = form.error ?? "";
    $("form-send").textContent = form.submitLabel;
    $("fields").replaceChildren(...form.fields.map(fieldNode));
    if (!dialog.open) dialog.showModal();
    const faulty = $("fields").querySelector("[aria-invalid=true]");
    (faulty ?? $("fields").querySelector("input, select, textarea"))?.focus();
  }

  function fieldNode(field, index) {
    const id = `field-${index}`;
    const described = [field.hint ? `${id}-hint` : null, field.error ? `${id}-error` : null].filter(Boolean).join(" ");
    const common = {
      id,
      name: field.name,
      "aria-describedby": described || null,
      "aria-invalid": field.error ? "true" : null,
      "aria-required": field.required ? "true" : null,
    };
    return el(
      "div",
      { class: "field" },
      el("label", { for: id }, field.label, field.required ? null : el("span", { class: "optional" }, ` ${phrases.optional}`)),
      (inputs[field.kind] ?? inputs.text)(field, common),
      field.error ? el("p", { id: `${id}-error`, class: "fault" }, field.error) : null,
      field.hint ? el("p", { id: `${id}-hint`, class: "field-hint" }, field.hint) : null,
    );
  }

  const inputs = {
    text: (field, common) => el("input", { ...common, type: "text", value: field.value, dir: "auto" }),
    "long-text": (field, common) => el("textarea", { ...common, rows: 8, dir: "auto" }, field.value),
    choice: choiceNode,
    many: manyNode,
    file: (field, common) =>
      el("input", { ...common, type: "file", accept: field.types.map((type) => `.${type}`).join(",") }),
  };

  function manyNode(field, common) {
    const chosen = field.value.split(",");
    return el(
      "div",
      { id: common.id, class: "many", role: "group", "aria-label": field.label, "aria-describedby": common["aria-describedby"] },
      field.choices.map((choice) =>
        el(
          "label",
          {},
          el("input", { type: "checkbox", name: field.name, value: choice.value, checked: chosen.includes(choice.value) }),
          el("span", {}, choice.label),
        ),
      ),
    );
  }

  /** What was filled in: ticked boxes are joined by commas, a file is its text. A file too large is not read, only told of. */
  async function filled(node, form) {
    const data = new FormData(node);
    const values = {};
    for (const field of form.fields) {
      if (field.kind === "many") values[field.name] = data.getAll(field.name).join(",");
      else if (field.kind === "file") values[field.name] = await textOf(data.get(field.name), field);
      else values[field.name] = data.get(field.name) ?? "";
    }
    return values;
  }

  async function textOf(file, field) {
    if (!file?.size) return "";
    if (file.size > field.maxBytes)
      throw new Error(put(phrases.tooLarge, { file: file.name, size: Math.floor(field.maxBytes / 1024) }));
    return file.text();
  }

  function choiceNode(field, common) {
    const known = field.choices.some((choice) => choice.value === field.value);
    return el(
      "select",
      common,
      known ? null : el("option", { value: "", selected: true }, phrases.choose),
      field.choices.map((choice) =>
        el("option", { value: choice.value, selected: choice.value === field.value }, choice.label),
      ),
    );
  }

  $("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if ($("form-send").getAttribute("aria-disabled")) return;
    const form = opened;
    const node = event.currentTarget;
    $("form-send").setAttribute("aria-disabled", "true");
    try {
      const values = await filled(node, form);
      const answer = await ask("submit", { as: form.as, form: form.id, channel: form.channel, values });
      if (opened !== form) return;
      if (!answer.form) dialog.close();
      take(answer);
    } catch (failure) {
      $("form-error").textContent = failure.message;
    } finally {
      $("form-send").removeAttribute("aria-disabled");
    }
  });
  $("form-cancel").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    opened = null;
    follow();
    (returnTo?.isConnected ? returnTo : text).focus();
  });

  // ---- Live --------------------------------------------------------------------------------------------------------------------

  let source = null;
  let lost = false;
  let retry = 0;
  let whisper = 0;

  function listen() {
    source?.close();
    clearTimeout(retry);
    source = new EventSource(`${API}events?${query({ as })}`);
    // Whatever was missed while nobody listened is fetched; from then on nothing is missed.
    source.addEventListener("hello", () => {
      if (lost) connection(phrases.connected, 4_000);
      lost = false;
      load();
    });
    source.addEventListener("added", (event) => arrived(JSON.parse(event.data)));
    source.addEventListener("edited", (event) => arrived(JSON.parse(event.data)));
    source.addEventListener("removed", (event) => {
      remove(JSON.parse(event.data).id);
      arrange();
    });
    source.onerror = () => {
      if (!lost) connection(phrases.reconnecting);
      lost = true;
      // The browser tries again by itself unless the server answered with an error.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(listen, 2_000);
    };
  }

  function connection(words, forMilliseconds) {
    clearTimeout(whisper);
    $("connection").textContent = words;
    if (forMilliseconds) whisper = setTimeout(() => connection(""), forMilliseconds);
  }

  function arrived(message) {
    if (message.channel !== channel) {
      if (!message.editedAt && message.author !== as) {
        unread.add(message.channel);
        drawChannels();
      }
      return;
    }
    const isNew = !messages.has(message.id) && !dismissed.has(nameOf(message));
    show(message);
    if (!isNew) return;
    announce(message);
    if (!stick) $("newer").hidden = false;
  }

  async function load() {
    const mine = visit;
    const before = [...messages.keys()];
    try {
      const answer = await ask(`messages?${query({ as, channel })}`);
      if (mine !== visit) return;
      const standing = new Set(answer.messages.map((message) => message.id));
      // What stood before and is not there now is gone, unless it is older than the answer reaches back.
      const oldest = answer.messages.length < MESSAGES_GIVEN ? 0 : answer.messages[0].id;
      before.filter((id) => id >= oldest && !standing.has(id)).forEach(remove);
      show(...answer.messages);
      trouble("");
      follow();
    } catch (failure) {
      if (mine === visit) trouble(failure.message);
    }
  }

  // ---- Where and who -----------------------------------------------------------------------------------------------------------

  const addressOf = (name, member) => `#/${encodeURIComponent(name)}/${encodeURIComponent(member)}`;

  /** Drawn once, then only marked: links and radio buttons keep the focus that the person has on them. */
  function drawChannels() {
    if (!$("channels").childElementCount) $("channels").append(...people.channels.map(channelNode));
    for (const link of $("channels").querySelectorAll("a")) {
      const name = link.dataset.channel;
      link.setAttribute("href", addressOf(name, as));
      link.classList.toggle("unread", unread.has(name));
      link.querySelector(".dot").hidden = !unread.has(name);
      if (name === channel) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function channelNode(name) {
    return el(
      "li",
      {},
      el(
        "a",
        { "data-channel": name },
        el("span", { class: "hash", "aria-hidden": "true" }, "#"),
        el("span", {}, name),
        el("span", { class: "dot", hidden: true }, el("span", { class: "unseen" }, phrases.unread)),
      ),
    );
  }

  function drawMembers() {
    if (!$("members").childElementCount) $("members").append(...people.members.map(memberNode));
    for (const input of $("members").querySelectorAll("input")) input.checked = input.value === as;
  }

  function memberNode(member) {
    return el(
      "label",
      { class: "member", title: member.name },
      el("input", {
        type: "radio",
        name: "member",
        value: member.key,
        change: () => location.assign(addressOf(channel, member.key)),
      }),
      avatar(member),
      el("span", { class: "name" }, member.name),
      member.admin ? el("span", { class: "tag" }, phrases.admin) : null,
    );
  }

  function placesIn(hash) {
    try {
      return hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
    } catch {
      return []; // A stray percent sign: nobody's address.
    }
  }

  /** Goes where the address says; what it does not say, or says wrongly, is the first there is. */
  function go() {
    const [name, member] = placesIn(location.hash);
    const nextChannel = people.channels.includes(name) ? name : people.channels[0];
    const nextAs = people.members.some((known) => known.key === member) ? member : people.members[0].key;
    const otherReader = nextAs !== as;
    visit++;
    channel = nextChannel;
    as = nextAs;
    messages = new Map();
    list.replaceChildren();
    stick = true;
    unread.delete(channel);
    $("newer").hidden = true;
    $("empty").hidden = true;
    trouble("");
    closeSuggestions();
    $("channel-heading").textContent = `# ${channel}`;
    text.placeholder = put(phrases.messageTo, { channel, member: authorOf(as).name });
    $("text-label").textContent = text.placeholder;
    document.title = `#${channel} · StretchBot Playground`;
    drawChannels();
    drawMembers();
    if (otherReader) listen();
    load();
  }

  async function start() {
    try {
      people = await ask("people");
    } catch (failure) {
      connection(phrases.waiting);
      setTimeout(start, 2_000);
      return;
    }
    connection("");
    addEventListener("hashchange", go);
    go();
    tick();
    if (matchMedia("(pointer: fine)").matches) text.focus();
  }

  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    text.focus();
  });

  start();
})();
