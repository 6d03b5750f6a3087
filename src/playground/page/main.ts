import { createComposer } from './composer.ts';
import { Connection } from './connection.ts';
import { button, element, fill } from './dom.ts';
import { icon } from './icons.ts';
import { createInspector } from './inspector.ts';
import { createLog } from './log.ts';
import { createMenu } from './menu.ts';
import { createPlaces } from './places.ts';
import { Session } from './session.ts';
import { createThemeSwitch } from './theme.ts';
import { createWelcome } from './welcome.ts';

start();

function start(): void {
  const token = document.querySelector<HTMLMetaElement>('meta[name=page-token]')?.content ?? '';
  const session = new Session(new Connection(token));
  const composer = createComposer(session);
  const menu = createMenu(session, () => composer);
  const { places, people, toggle } = createPlaces(session);
  const inspector = createInspector(session);
  const title = element('h1', { class: 'channel-title' });
  const lost = element('div', { class: 'lost', role: 'alert', hidden: true });
  const header = element('header', { class: 'top' }, toggle, title, createThemeSwitch(session), inspector.toggle);
  const main = element(
    'main',
    {},
    header,
    lost,
    createLog(session, menu),
    createWelcome(session, composer, menu),
    composer.root,
  );

  session.onChange(({ kind }) => {
    if (kind === 'lost') {
      const reload = button(
        { class: 'button secondary', on: { click: () => location.reload() } },
        session.words('reload'),
      );
      fill(lost, element('p', {}, session.words('lost')), reload);
      lost.hidden = false;
    }
    if (kind !== 'everything' && kind !== 'place') return;
    lost.hidden = true;
    const { words, place, channel } = session;
    document.documentElement.lang = session.state.you.locale;
    document.title = `${session.channelTitle} · ${words('title')}`;
    fill(title, icon(place.name === null ? 'at' : 'hash'), channel.name);
    if (!document.body.classList.contains('open')) {
      document.body.append(element('div', { class: 'window' }, places, people, main, inspector.panel));
      document.body.classList.add('open');
    }
  });
  session.begin();
}
