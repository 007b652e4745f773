/**
 * Server-sent events from a fetch (EventSource cannot send the token).
 * Yields the data of each event, and "" for every other sign of life: comments, `retry`.
 */
export async function* readStream(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let data = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return; // what has no blank line after it is half an event: the next connection brings it whole
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        const text = line.replace(/\r$/, "");
        if (text.startsWith("data:")) data.push(text.slice(5).replace(/^ /, ""));
        else if (text === "" && data.length) {
          yield data.join("\n");
          data = [];
        }
      }
      yield "";
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
