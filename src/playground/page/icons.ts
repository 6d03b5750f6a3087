/** Shapes on a grid of 24, drawn with a round stroke. */
const SHAPES = {
  hash: 'M10 4 8 20M16 4l-2 16M4.5 9h16M3.5 15h16',
  at: 'M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  reply: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12zm7.5 1.5L20 4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14',
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  link: 'M9 15l6-6M10.5 6.5 13 4a4.2 4.2 0 0 1 6 6l-2.5 2.5M13.5 17.5 11 20a4.2 4.2 0 0 1-6-6l2.5-2.5',
  warning: 'M12 4 2.5 20.5h19zM12 10v4.5M12 17.5h.01',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  pencil: 'M4 20l1-4L16 5l3 3L8 19z',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  chevron: 'M6 9l6 6 6-6',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6z',
} as const;

export type IconName = keyof typeof SHAPES;

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing beside words; screen readers pass over it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  for (const [attribute, value] of [
    ['viewBox', '0 0 24 24'],
    ['class', `icon icon-${name}`],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(attribute, value);
  svg.append(path);
  return svg;
}
