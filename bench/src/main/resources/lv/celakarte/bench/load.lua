-- Asks many addresses in an order that no cache expects; each request is written before the clock starts.
-- Arguments: method, prefix, how many, first header name, first header value, ...; the header Body names a file with the body.
local prepared = {}
local at = 0
local step = 0

function init(args)
  local method, prefix, count = args[1], args[2], tonumber(args[3])
  local headers = {
    ["Host"] = "localhost",
    ["Accept-Encoding"] = "gzip, deflate, br",
    ["Accept"] = "text/html,application/xhtml+xml",
    ["Accept-Language"] = "lv,en;q=0.5",
    ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    ["Sec-Fetch-Site"] = "same-origin",
  }
  local body = nil
  local i = 4
  while args[i] do
    if args[i] == "Body" then
      body = io.open(args[i + 1]):read("*a")
    else
      headers[args[i]] = args[i + 1]
    end
    i = i + 2
  end
  for n = 1, count do
    local path = count > 1 and prefix .. (n - 1) or prefix
    prepared[n] = wrk.format(method, path, headers, body)
  end
  step = count > 7919 and 7919 or 1
end

function request()
  at = (at + step) % #prepared
  return prepared[at + 1]
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.timeout, e.status, latency:percentile(50), latency:percentile(99), summary.bytes))
end
