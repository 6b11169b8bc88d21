// The browser comes from the npm package @sparticuz/chromium or from the system, never from a download.
module.exports = { skipDownload: true };
