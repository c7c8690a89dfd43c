// A technician's day in the browser of a phone. No library, no build; runs where ES2017 does.
(function () {
'use strict';

// Every word that people read. Another language is another table of the same names.
const tables = {
  en: {
    // Of the office's statuses.
    scheduled: 'Planned', dispatched: 'Sent out', enRoute: 'On the way', onSite: 'On site', onHold: 'On hold',
    completed: 'Done', emergency: 'Emergency',
    travel: 'Start travel', arrive: 'Arrived', complete: 'Complete', hold: 'Hold', resume: 'Resume',
    note: 'Add note', help: 'Need help', callOffice: 'Call the office',
    completeTitle: 'Complete this job', completeSend: 'Complete job', completeNote: 'What was done (optional)',
    total: 'Invoice total in {currency} (optional)', totalWrong: 'Write the total as a number, like 125.50.',
    holdTitle: 'Put on hold', holdSend: 'Put on hold', holdNote: 'Why', noteTitle: 'Add a note', noteSend: 'Add note',
    noteNote: 'Note for the office', helpTitle: 'Ask the office for help', helpSend: 'Ask for help',
    helpNote: 'What you need (optional)', helpAbout: 'About {title}', missing: 'Write a few words first.',
    cancel: 'Cancel',
    call: 'Call', navigate: 'Navigate', email: 'E-mail',
    description: 'What to do', notes: 'Notes',
    customerNotes: 'About the customer', skills: 'Skills', tags: 'Tags', number: 'Job', invoiceTotal: 'Invoice total',
    reason: 'On hold: {reason}', arriveBetween: 'arrive {begin}–{end}',
    hours: '{hours}\u00a0h', hoursMinutes: '{hours}\u00a0h\u00a0{minutes}\u00a0min', minutes: '{minutes}\u00a0min',
    progress: '{done} of {all} done', stops: 'Stops', updated: 'Updated {time}', loading: 'Reading the day',
    noConnection: 'No connection, as of {time}', neverConnected: 'No connection',
    waitingOne: '1 not sent yet', waitingMany: '{count} not sent yet',
    asked: 'The office was asked about {title}.', thisJob: 'this', helpSent: 'The office knows that you need help.',
    helpWaiting: 'Your call for help is not sent yet. Call the office if it cannot wait.',
    noteSent: 'The office has your note.', refused: '{what} was not taken: {why}', hide: 'All right',
    emptyTitle: 'No stops today', emptyText: 'A job that the office gives you appears here by itself.',
    signIn: 'Sign in', signInText: 'Type the 8 digits that the office gave you, or open the link that it sent you.',
    code: 'Code', codeWrong: 'A code has 8 digits.',
    codeRefused: 'This code is wrong or was used before. Ask the office for a new one.',
    tooOften: 'Too many tries. Wait a minute, then try again.',
    signInFailed: 'The office cannot be reached. Try again where the phone has a connection.',
    signedOut: 'This phone is signed out', signedOutText: 'Ask the office for a new code or a new link.',
    keptOne: '1 report is kept on this phone until then.',
    keptMany: '{count} reports are kept on this phone until then.',
  },
};
const language = navigator.language || 'en';
const words = tables[language.split('-')[0]] || tables.en;

function say(name, values) {
  return words[name].replace(/\{(\w+)\}/g, (all, key) => values[key]);
}
function sayCount(name, count) {
  return say(name + (count === 1 ? 'One' : 'Many'), {count});
}

// What outlives a reload. What a browser does not keep, memory has to.
const unkept = {};
function load(name, otherwise) {
  if (name in unkept)
    return unkept[name];
  try {
    return JSON.parse(localStorage.getItem('callout.' + name)) || otherwise;
  } catch (error) {
    return otherwise;
  }
}
function save(name, value) {
  try {
    localStorage.setItem('callout.' + name, JSON.stringify(value));
    delete unkept[name];
  } catch (error) {
    unkept[name] = value;
  }
}

const readToken = () => load('token', '');
function readDay() {
  const day = load('day', null);
  return day && day.stops && day.technician ? day : null;
}

const pollEvery = 20000;
const answerWithin = 15000;
const longestPause = 60000;
const settleFor = 600;
const trustFor = 10000;
const app = document.getElementById('app');

let isOffline = false; // the last request did not arrive
let isSending = false;
let pause = 0; // before the next try to send
let retryTimer = 0;
let pollTimer = 0;
let isPolling = false;
let answeredAt = 0; // when the office last took a tap
let trustedUntil = 0; // a new token takes its time to be known everywhere
let openForm = null; // {kind, job, wrong}
let signInWrong = '';
let drafts = {}; // what was typed, by the ids of fields
let openings = {}; // stops that somebody opened or folded
let lastCurrent = 0;
let isCurrentNew = false;

// Reports on their way.

const readQueue = () => load('queue', []);
function ownQueue() {
  const technician = load('technician', 0);
  return readQueue().filter(tap => tap.technician === technician);
}

function tapKey() {
  const bytes = new Uint8Array(16);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, byte => ('0' + byte.toString(16)).slice(-2)).join('');
}

function addTap(kind, job, values) {
  const tap = Object.assign({key: tapKey(), kind, at: new Date().toISOString()}, values);
  if (job)
    tap.job = job;
  save('queue', readQueue().concat([{technician: load('technician', 0), tap}]));
  const asked = load('asked', {});
  delete asked[job];
  save('asked', asked);
  save('notices', load('notices', []).filter(one => one.look !== 'onSite'));
  openForm = null;
  // The next step takes the place of this one: a finger that comes down twice means one step.
  document.body.classList.add('settling');
  setTimeout(() => document.body.classList.remove('settling'), settleFor);
  render();
  sendQueue();
}

function dropTap(key) {
  save('queue', readQueue().filter(one => one.tap.key !== key));
}

async function request(method, path, body, headers) {
  const options = {method, cache: 'no-store', credentials: 'omit', headers: Object.assign({}, headers)};
  const token = readToken();
  if (token)
    options.headers.Authorization = 'Bearer ' + token;
  if (body) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let timer = 0;
  if (window.AbortController) {
    const controller = new AbortController();
    options.signal = controller.signal;
    timer = setTimeout(() => controller.abort(), answerWithin);
  }
  try {
    const response = await fetch(path, options);
    const text = response.status === 304 ? '' : await response.text();
    return {status: response.status, etag: response.headers.get('ETag') || '', token, json: parse(text)};
  } finally {
    clearTimeout(timer);
  }
}

function parse(text) {
  try {
    return JSON.parse(text) || {};
  } catch (error) {
    return {};
  }
}

// One report after the other, each until the office has it.
async function sendQueue() {
  if (isSending)
    return;
  isSending = true;
  clearTimeout(retryTimer);
  let isThrough = true;
  let wasAnswered = false;
  while (isThrough && readToken() && ownQueue().length > 0) {
    // Who needs help does not wait behind other reports.
    const tap = (ownQueue().find(one => one.tap.kind === 'help') || ownQueue()[0]).tap;
    try {
      isThrough = takeAnswer(tap, await request('POST', '/api/v1/me/taps', tap));
      wasAnswered = wasAnswered || isThrough;
    } catch (error) {
      isOffline = true;
      isThrough = false;
    }
    render();
  }
  isSending = false;
  if (isThrough) {
    pause = 0;
    if (wasAnswered)
      poll();
  } else if (readToken()) {
    pause = Math.min(longestPause, Math.max(1000, pause * 2));
    retryTimer = setTimeout(sendQueue, pause * (0.75 + Math.random() / 2));
  }
}

// Whether the tap is dealt with.
function takeAnswer(tap, answer) {
  isOffline = false;
  if (answer.status === 401)
    signOut(answer.token);
  // Only what the office itself says about this report ends it.
  const outcome = answer.json.outcome;
  if (!outcome && !(answer.json.error && [400, 404, 409, 413, 422].includes(answer.status)))
    return false;
  dropTap(tap.key);
  answeredAt = Date.now();
  if (!outcome)
    tell('urgent', say('refused', {what: words[tap.kind], why: answer.json.error}));
  else if (tap.kind === 'help' || tap.kind === 'note')
    tell('onSite', words[tap.kind + 'Sent']);
  else if (outcome === 'asked')
    tell('scheduled', say('asked', {title: titleOf(tap.job)}));
  keepStatus(tap, answer.json);
  return true;
}

function titleOf(job) {
  const stop = (readDay() || {stops: []}).stops.find(one => one.id === job);
  return stop ? stop.title || stop.number : words.thisJob;
}

// Stays until somebody has seen it.
function tell(look, text) {
  save('notices', load('notices', []).filter(one => one.text !== text).concat([{look, text}]));
}

// Until the day is read again, the job has the status that the answer tells.
function keepStatus(tap, answer) {
  const day = readDay();
  const stop = day && day.stops.find(one => one.id === tap.job);
  if (!stop || !answer.status)
    return;
  if (answer.outcome !== 'asked')
    applyTap(stop, tap);
  stop.status = answer.status;
  save('day', day);
  if (answer.outcome === 'asked' && tap.kind !== 'help') {
    const asked = load('asked', {});
    asked[tap.job] = answer.status;
    save('asked', asked);
  }
}

// The day.

async function poll() {
  clearTimeout(pollTimer);
  if (isPolling || document.hidden || !readToken())
    return;
  isPolling = true;
  const began = Date.now();
  const etag = load('etag', '');
  let isOutdated = false;
  try {
    const answer = await request('GET', '/api/v1/me/day', null, etag ? {'If-None-Match': etag} : {});
    isOutdated = answeredAt > began;
    if (!isOutdated)
      takeDay(answer);
  } catch (error) {
    isOffline = true;
  }
  isPolling = false;
  render();
  clearTimeout(pollTimer);
  if (readToken())
    pollTimer = setTimeout(poll, isOutdated ? 0 : Date.now() < trustedUntil ? 1000 : pollEvery);
}

function takeDay(answer) {
  if (answer.token !== readToken())
    return;
  if (answer.status === 401 || answer.status === 403) {
    signOut(answer.token);
    return;
  }
  if (answer.status !== 304 && !(answer.status === 200 && answer.json.stops)) {
    isOffline = true;
    return;
  }
  isOffline = false;
  save('readAt', Date.now());
  if (answer.status === 200) {
    const before = readDay();
    if (before && before.day !== answer.json.day) {
      openings = {};
      save('asked', {});
    }
    save('day', answer.json);
    save('etag', answer.etag);
    save('technician', answer.json.technician.id);
  }
  trustedUntil = 0;
  if (ownQueue().length > 0 && !isSending)
    sendQueue();
}

// The stops as they are once the office has everything.
function stopsNow(day) {
  const stops = day.stops.map(stop => Object.assign({}, stop));
  for (const one of ownQueue()) {
    const stop = stops.find(candidate => candidate.id === one.tap.job);
    if (stop)
      applyTap(stop, one.tap);
  }
  return stops;
}

function applyTap(stop, tap) {
  const next = {travel: 'enRoute', arrive: 'onSite', complete: 'completed', hold: 'onHold'}[tap.kind];
  if (tap.kind === 'hold') {
    stop.heldFrom = stop.status;
    stop.statusReason = tap.note;
  }
  if (tap.kind === 'resume')
    stop.status = stop.heldFrom || 'scheduled';
  if (tap.kind === 'complete' && tap.invoiceTotal !== undefined)
    stop.invoiceTotal = tap.invoiceTotal;
  if (next)
    stop.status = next;
}

function currentOf(stops) {
  return stops.find(stop => stop.status === 'onSite') || stops.find(stop => stop.status === 'enRoute')
    || stops.find(stop => stop.status === 'scheduled' || stop.status === 'dispatched');
}

// Signing in and out.

function takeToken(token) {
  if (token !== readToken()) {
    save('token', token);
    save('day', null);
    save('etag', '');
    save('technician', 0);
    save('asked', {});
  }
  save('wasSignedOut', false);
  pause = 0;
}

function signOut(token) {
  if (token !== readToken() || Date.now() < trustedUntil)
    return;
  save('token', '');
  save('day', null);
  save('etag', '');
  save('wasSignedOut', true);
  openForm = null;
}

function takeLink() {
  const token = decodeURIComponent(location.hash.slice(1));
  if (!/^[\w-]{16,200}$/.test(token))
    return;
  history.replaceState(null, '', location.pathname + location.search);
  takeToken(token);
}

async function signIn(code) {
  signInWrong = code.length === 8 ? '' : words.codeWrong;
  if (signInWrong)
    return;
  try {
    const answer = await request('POST', '/api/v1/sign-in', {code});
    if (answer.status === 200 && answer.json.token) {
      takeToken(answer.json.token);
      trustedUntil = Date.now() + trustFor;
      delete drafts.code;
      poll();
    } else {
      signInWrong = answer.status === 429 ? words.tooOften
        : answer.status >= 500 ? words.signInFailed : words.codeRefused;
    }
  } catch (error) {
    signInWrong = words.signInFailed;
  }
  render();
}

// Words for times and amounts, in the office's time zone.

function timeFormat(options) {
  const day = readDay();
  try {
    return new Intl.DateTimeFormat(language, Object.assign({timeZone: day ? day.timeZone : undefined}, options));
  } catch (error) {
    return new Intl.DateTimeFormat(language, options);
  }
}
function timeWords(moment) {
  return timeFormat({hour: '2-digit', minute: '2-digit'}).format(new Date(moment));
}
function dayWords(day) {
  const noon = new Date(day + 'T12:00:00Z');
  return new Intl.DateTimeFormat(language, {timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long'}).format(noon);
}
function lengthWords(minutes) {
  const values = {hours: Math.floor(minutes / 60), minutes: minutes % 60};
  return say(values.hours === 0 ? 'minutes' : values.minutes === 0 ? 'hours' : 'hoursMinutes', values);
}
function moneyWords(amount, currency) {
  return (amount / 100).toLocaleString(language, {minimumFractionDigits: 2, maximumFractionDigits: 2}) + ' ' + currency;
}

// "125.50", "125,5" and "1,250" as minor units; NaN for what is no amount.
function moneyFrom(text) {
  const match = /^(\d[\d ,.']*?)(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match)
    return NaN;
  const whole = match[1].replace(/[ ,.']/g, '');
  return whole.length > 9 ? NaN : Number(whole) * 100 + Number(((match[2] || '') + '00').slice(0, 2));
}

// Elements.

function make(name, attributes, ...children) {
  const one = document.createElement(name);
  for (const key of Object.keys(attributes || {})) {
    const value = attributes[key];
    if (value !== undefined && value !== null && value !== false)
      one.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children) {
    if (child || child === 0)
      one.append(child);
  }
  return one;
}

function glyph(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(space, 'use'));
  // The old name of the attribute; every browser knows it.
  svg.firstChild.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '#glyph-' + name);
  return svg;
}

function button(name, look) {
  return make('button', {type: 'button', class: ('button ' + look).trim(), 'data-do': name}, words[name]);
}

// One stop.

const glyphs = {scheduled: 'clock', dispatched: 'out', enRoute: 'arrow', onSite: 'diamond', onHold: 'bars', completed: 'check'};
const steps = {
  scheduled: ['travel', 'arrive', 'hold'], dispatched: ['travel', 'arrive', 'hold'], enRoute: ['arrive', 'hold'],
  onSite: ['complete', 'hold'], onHold: ['resume'],
};

function foldButton(stop, isOpen) {
  const isDone = stop.status === 'completed';
  const isUrgent = isEmergency(stop);
  const arrive = stop.windowBegin
    && say('arriveBetween', {begin: timeWords(stop.windowBegin), end: timeWords(stop.windowEnd)});
  const line = (...parts) => make('span', {class: 'who'}, parts.filter(Boolean).join(' · '));
  const customer = stop.customer && stop.customer.name;
  const length = lengthWords(stop.durationMinutes);
  return make('button', {type: 'button', class: 'fold', 'aria-expanded': String(isOpen),
    'aria-controls': isOpen && 'body-' + stop.id, 'data-do': 'fold'},
    glyph(isUrgent ? 'triangle' : glyphs[stop.status] || 'clock'),
    make('span', {},
      make('span', {class: 'when'},
        make('span', {}, isUrgent && make('span', {class: 'urgent'}, words.emergency),
          make('span', {class: 'start'}, timeWords(stop.start))),
        make('span', {class: 'pill'}, words[stop.status])),
      make('span', {class: 'title'}, stop.title || stop.number),
      isDone ? isOpen && line(customer) : line(customer, length),
      !isDone && arrive && line(arrive)),
    glyph('fold'));
}

const isEmergency = stop => stop.priority === 'emergency' && stop.status !== 'completed';

function wayTo(stop) {
  const isAndroid = /Android/.test(navigator.userAgent);
  const name = encodeURIComponent(stop.address || stop.title);
  if (stop.latitude === null || stop.longitude === null) {
    if (!stop.address)
      return '';
    return isAndroid ? 'geo:0,0?q=' + name : 'https://www.openstreetmap.org/search?query=' + name;
  }
  const place = stop.latitude + ',' + stop.longitude;
  return isAndroid ? 'geo:' + place + '?q=' + place + '(' + name + ')'
    : 'https://www.openstreetmap.org/directions?to=' + encodeURIComponent(place);
}

function linkItem(sign, text, action, href) {
  return make('li', {}, make('a', {class: 'link', href, rel: 'noreferrer noopener',
    target: /^https/.test(href) && '_blank'}, glyph(sign), text, make('span', {class: 'do'}, words[action])));
}

function links(stop) {
  const customer = stop.customer || {};
  const way = wayTo(stop);
  const items = (customer.phones || []).map(phone =>
    linkItem('phone', phone, 'call', 'tel:' + phone.replace(/[^\d+*#,;]/g, '')));
  if (way)
    items.unshift(linkItem('way', stop.address || stop.title, 'navigate', way));
  if (customer.email)
    items.push(linkItem('mail', customer.email, 'email', 'mailto:' + encodeURIComponent(customer.email).replace('%40', '@')));
  return items.length > 0 && make('ul', {class: 'links'}, ...items);
}

function facts(stop, currency) {
  const list = make('dl', {class: 'facts'});
  const add = (name, value) => {
    if (value)
      list.append(make('div', {}, make('dt', {}, words[name]), make('dd', {}, value)));
  };
  const pills = names => (names || []).length > 0
    && make('span', {class: 'tags'}, ...names.map(name => make('span', {class: 'pill'}, name)));
  add('description', stop.description);
  add('notes', stop.notes);
  add('customerNotes', stop.customer && stop.customer.notes);
  add('tags', pills(stop.tags));
  add('skills', pills(stop.skills));
  add('invoiceTotal', stop.invoiceTotal !== null && moneyWords(stop.invoiceTotal, currency));
  add('number', [stop.number, stop.type].filter(Boolean).join(' · '));
  return list;
}

function stepRow(stop) {
  const kinds = steps[stop.status] || [];
  return make('div', {class: 'steps'}, kinds.length > 0 && button(kinds[0], 'main'),
    make('div', {class: 'row'}, ...kinds.slice(1).concat(['note']).map(kind => button(kind, ''))));
}

function stopBody(stop, day) {
  const work = facts(stop, day.currency);
  const ways = links(stop);
  const isAsked = load('asked', {})[stop.id] === stop.status;
  const isForm = openForm && openForm.job === stop.id && openForm.kind !== 'help';
  return make('div', {class: 'body', id: 'body-' + stop.id},
    make('div', {class: 'notes'}, isAsked && make('p', {class: 'told scheduled'}, say('asked', {title: words.thisJob})),
      stop.status === 'onHold' && stop.statusReason && make('p', {}, say('reason', {reason: stop.statusReason}))),
    isForm ? tapForm(openForm.kind, stop, day) : stepRow(stop),
    // At the door the work counts, before that the way.
    ...(stop.status === 'onSite' ? [work, ways] : [ways, work]));
}

function stopItem(stop, isOpen, day) {
  const look = ['stop', stop.status];
  if (isEmergency(stop))
    look.push('emergency');
  return make('li', {id: 'stop-' + stop.id, class: look.join(' '), 'data-job': stop.id, 'data-number': stop.number},
    make('h2', {}, foldButton(stop, isOpen)), isOpen && stopBody(stop, day));
}

// Forms.

function showForm(kind, job) {
  openForm = {kind, job};
  render();
  const field = app.querySelector('.form textarea');
  if (field)
    field.focus();
}

function field(id, name, label, attributes, tag) {
  const input = make(tag || 'input', Object.assign({id, name, autocomplete: 'off'}, attributes));
  input.value = drafts[id] || '';
  return make('div', {class: 'field'}, make('label', {for: id}, label), input);
}

function wrongLine(text) {
  return text && make('p', {class: 'wrong', role: 'alert'}, text);
}

function tapForm(kind, stop, day) {
  const id = kind + '-' + (stop ? stop.id : 0);
  const wrong = openForm.wrong || {};
  return make('form', {id, class: 'form', novalidate: true, 'aria-label': words[kind + 'Title']},
    make('h3', {}, words[kind + 'Title']),
    kind === 'help' && stop && make('p', {class: 'small'}, say('helpAbout', {title: stop.title || stop.number})),
    field(id + '-note', 'note', words[kind + 'Note'],
      {rows: 3, maxlength: 4000, 'aria-invalid': wrong.name === 'note' && 'true'}, 'textarea'),
    kind === 'complete' && field(id + '-total', 'total', say('total', {currency: day.currency}),
      {inputmode: 'decimal', maxlength: 15, 'aria-invalid': wrong.name === 'total' && 'true'}),
    wrongLine(wrong.text),
    make('div', {class: 'row'},
      make('button', {type: 'submit', class: 'button main'}, words[kind + 'Send']), button('cancel', '')));
}

function hideForm() {
  openForm = null;
  render();
}

function submitTap(form) {
  const kind = openForm.kind;
  const note = form.elements.note.value.trim();
  const values = note ? {note} : {};
  const total = form.elements.total;
  if (total && total.value.trim())
    values.invoiceTotal = moneyFrom(total.value);
  openForm.wrong = !note && (kind === 'hold' || kind === 'note') ? {name: 'note', text: words.missing}
    : Number.isNaN(values.invoiceTotal) ? {name: 'total', text: words.totalWrong} : null;
  if (openForm.wrong) {
    render();
    form.elements[openForm.wrong.name].focus();
    return;
  }
  drafts = {};
  addTap(kind, openForm.job, values);
}

// The page.

function stateLine() {
  const waiting = ownQueue().length;
  const readAt = load('readAt', 0);
  const isUsual = waiting === 0 && !isOffline;
  const parts = [];
  if (waiting > 0)
    parts.push(sayCount('waiting', waiting));
  if (isOffline)
    parts.push(readDay() ? say('noConnection', {time: timeWords(readAt)}) : words.neverConnected);
  if (isUsual)
    parts.push(readDay() ? say('updated', {time: timeWords(readAt)}) : words.loading);
  // The usual is nothing to read aloud every minute.
  return make('p', {class: 'state ' + (waiting > 0 ? 'scheduled' : isOffline ? 'completed' : 'onSite'),
    role: !isUsual && 'status'}, parts.join(' · '));
}

function head(day, stops) {
  const done = stops.filter(stop => stop.status === 'completed').length;
  return make('header', {class: 'head'}, make('div', {class: 'page'},
    make('div', {class: 'line'},
      make('h1', {}, day.technician.name || day.office),
      make('span', {class: 'small'}, dayWords(day.day))),
    make('div', {class: 'line'}, stateLine(),
      stops.length > 0 && !isOffline && make('span', {class: 'small'}, say('progress', {done, all: stops.length})))));
}

function notices() {
  const told = (look, text) => make('p', {class: 'told ' + look, role: 'alert'}, text);
  const list = load('notices', []).map(one => told(one.look, one.text));
  return [isOffline && ownQueue().some(one => one.tap.kind === 'help') && told('urgent', words.helpWaiting),
    list.length > 0 && make('div', {class: 'hide'}, make('div', {class: 'notes'}, ...list), button('hide', ''))];
}

function foot(day, current) {
  const isForm = openForm && openForm.kind === 'help';
  const help = button('help', 'help');
  help.prepend(glyph('triangle'));
  return make('footer', {class: 'foot', 'data-job': current && current.id}, make('div', {class: 'page'},
    make('div', {class: 'notes'}, ...notices()),
    isForm ? tapForm('help', current, day) : make('div', {class: 'row'}, help,
      day.officePhone && make('a', {class: 'button', href: 'tel:' + day.officePhone.replace(/[^\d+]/g, '')},
        glyph('phone'), words.callOffice))));
}

function dayView(day) {
  const stops = stopsNow(day);
  const current = currentOf(stops);
  if ((current ? current.id : 0) !== lastCurrent) {
    lastCurrent = current ? current.id : 0;
    isCurrentNew = true;
    openings = {};
  }
  const isOpen = stop => openForm && openForm.job === stop.id || (stop.id in openings ? openings[stop.id] : stop === current);
  const about = openForm && openForm.kind === 'help' ? stops.find(stop => stop.id === openForm.job) : current;
  return [head(day, stops),
    make('main', {class: 'page'}, stops.length > 0
      ? make('ol', {class: 'stops', role: 'list', 'aria-label': words.stops}, ...stops.map(stop => stopItem(stop, isOpen(stop), day)))
      : make('div', {class: 'empty'}, make('strong', {}, words.emptyTitle), words.emptyText)),
    foot(day, about)];
}

function signInView() {
  const wasSignedOut = load('wasSignedOut', false);
  const kept = readQueue().length;
  return [make('main', {class: 'page'}, make('form', {class: 'card', novalidate: true},
    make('img', {src: '/phone/icon.svg', alt: ''}),
    make('h1', {}, wasSignedOut ? words.signedOut : words.signIn),
    make('p', {}, wasSignedOut ? words.signedOutText + ' ' + (kept > 0 ? sayCount('kept', kept) : '') : words.signInText),
    field('code', 'code', words.code, {inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 12, class: 'code'}),
    wrongLine(signInWrong), make('button', {type: 'submit', class: 'button main'}, words.signIn)))];
}

// Makes the page look as it should by changing only what differs: a finger or a cursor that is on something stays there.
function render() {
  const day = readDay();
  const view = !readToken() ? signInView() : day ? dayView(day) : [make('main', {class: 'page empty'}, stateLine())];
  morph(app, make('div', {id: 'app'}, ...view));
  if (isCurrentNew && !openForm)
    showCurrent();
  isCurrentNew = false;
}

// Brings the stop that is the current one from now on below the head, unless it can be seen well.
function showCurrent() {
  const item = document.getElementById('stop-' + lastCurrent);
  const top = item ? item.getBoundingClientRect().top : 0;
  if (item && (top < 80 || top > window.innerHeight / 2))
    item.scrollIntoView();
}

function morph(old, next) {
  if (old.nodeName !== next.nodeName || old.id !== next.id) {
    old.parentNode.replaceChild(next, old);
    return;
  }
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.nodeValue !== next.nodeValue)
      old.nodeValue = next.nodeValue;
    return;
  }
  for (const attribute of [...old.attributes]) {
    if (!next.hasAttribute(attribute.name))
      old.removeAttribute(attribute.name);
  }
  for (const attribute of [...next.attributes]) {
    if (old.getAttribute(attribute.name) !== attribute.value)
      old.setAttributeNS(attribute.namespaceURI, attribute.name, attribute.value);
  }
  const children = [...next.childNodes];
  const isKept = one => !one.id || children.some(child => child.id === one.id);
  for (const one of [...old.childNodes]) {
    if (!isKept(one))
      old.removeChild(one);
  }
  children.forEach((child, index) => {
    const here = old.childNodes[index] || null;
    const same = child.id ? [...old.childNodes].find(one => one.id === child.id) : here && !here.id && here;
    if (same !== here || !here)
      old.insertBefore(same || child, here);
    if (same)
      morph(same, child);
  });
  while (old.childNodes.length > children.length)
    old.removeChild(old.lastChild);
}

// What people do, wherever on the page.

function act(target) {
  const what = target.dataset.do;
  if (what in words && document.body.classList.contains('settling'))
    return;
  const place = target.closest('[data-job]');
  const job = place ? Number(place.dataset.job) : 0;
  if (what === 'fold') {
    openings[job] = target.getAttribute('aria-expanded') !== 'true';
    render();
  } else if (what === 'cancel') {
    hideForm();
  } else if (what === 'hide') {
    save('notices', []);
    render();
  } else if (what === 'travel' || what === 'arrive' || what === 'resume') {
    addTap(what, job, {});
  } else {
    showForm(what, job);
  }
}

app.addEventListener('click', event => {
  const target = event.target.closest('[data-do]');
  if (target)
    act(target);
});
app.addEventListener('submit', event => {
  event.preventDefault();
  if (event.target.elements.code)
    signIn(event.target.elements.code.value.replace(/\D/g, ''));
  else
    submitTap(event.target);
  render();
});
app.addEventListener('input', event => {
  drafts[event.target.id] = event.target.value;
});
app.addEventListener('keydown', event => {
  if (event.key === 'Escape' && openForm)
    hideForm();
});

function wake() {
  pause = 0;
  sendQueue();
  poll();
}

window.addEventListener('online', wake);
window.addEventListener('offline', () => { isOffline = true; render(); });
window.addEventListener('hashchange', () => { takeLink(); render(); wake(); });
window.addEventListener('storage', render);
document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(); });
takeLink();
render();
wake();
}());
