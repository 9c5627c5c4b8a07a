/** Puts off making something until it is first used. The stand-in is, to everybody who asks it anything, the thing itself. */
export const lazily = <Thing extends object>(make: () => Thing): Thing => {
  let made: Thing | undefined;
  const thing = () => (made ??= make());
  // Its target is never looked at: every question is passed on.
  return new Proxy<Thing>(Object.create(null), {
    get: (_, key) => Reflect.get(thing(), key),
    set: (_, key, value) => Reflect.set(thing(), key, value),
    has: (_, key) => Reflect.has(thing(), key),
    getPrototypeOf: () => Reflect.getPrototypeOf(thing()),
  });
};
