// What style sheets are in tests of the console: class names that are their own keys.
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
