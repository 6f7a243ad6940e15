// Installing must not download a browser: setup looks for an installed one first.
module.exports = { skipDownload: true };
