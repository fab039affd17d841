import { describe, expect, it } from 'vitest';
import { permissionNames } from '../../src/organization/access.ts';
import { slices } from '../../src/slices.ts';

const routes = slices.flatMap((slice) => slice.routes);
const titles: Record<string, string> = Object.assign({}, ...slices.map((slice) => slice.events));

describe('the route law', () => {
  it('gives every route a permission of the house', () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter((route) => !permissionNames.some((name) => name === route.permission)).map((route) => route.path)).toEqual([]);
  });

  it('gives every route an audit name with Vietnamese words', () => {
    expect(routes.filter((route) => !titles[route.audit]).map((route) => `${route.method} ${route.path}: ${route.audit}`)).toEqual([]);
  });

  it('lets two slices name one act only once', () => {
    const names = slices.flatMap((slice) => Object.keys(slice.events));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('answers each address once', () => {
    const addresses = routes.map((route) => `${route.method} ${route.path.replaceAll(/:\w+/g, ':x')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('keeps the office behind a sign-in', () => {
    expect(routes.filter((route) => route.path.startsWith('/lam-viec') && route.permission === 'public')).toEqual([]);
  });
});
