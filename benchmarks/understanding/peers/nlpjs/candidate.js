// nlp.js on the data of the comparison, with the settings that it comes with.
//
//   node candidate.js train DATA MODEL
//   node candidate.js serve DATA MODEL RESULT [told] [entities]
//
// told: the language is given with each message; otherwise nlp.js guesses it, as the others do.
// entities: numbers, dates and the like are looked for too (forceNER), which it does not do unless told to.
'use strict';

const fs = require('fs');
const { NlpManager } = require('node-nlp');

const LANGUAGES = ['fr', 'nl', 'en'];
const WARM_UP = 30;

const manager = (entities) =>
  new NlpManager({ languages: LANGUAGES, forceNER: entities, autoSave: false, autoLoad: false, nlu: { log: false } });

// Two percent signs in a row would name an entity without a name, and entities would be looked for in every message.
const plain = (text) => text.replaceAll('%%', '% %');

function processorMilliseconds() {
  const spent = process.cpuUsage();
  return (spent.user + spent.system) / 1000;
}

async function train(data, model) {
  const nlp = manager(false);
  for (const line of data.train) nlp.addDocument(line.language, plain(line.text), line.intent);
  await nlp.train();
  nlp.save(model, true);
}

async function serve(data, model, told, entities) {
  const nlp = manager(entities);
  nlp.load(model);
  const ask = ({ language, text }) => (told ? nlp.process(language, plain(text)) : nlp.process(plain(text)));
  for (const line of data.train.slice(0, WARM_UP)) await ask(line);
  const answers = [];
  for (const line of data.test) {
    const [began, before] = [performance.now(), processorMilliseconds()];
    const found = await ask(line);
    const [ended, after] = [performance.now(), processorMilliseconds()];
    const guesses = found.classifications.slice(0, 10).map((guess) => guess.intent);
    answers.push({ intent: found.intent, guesses, milliseconds: ended - began, processor_milliseconds: after - before });
  }
  return { answers, resident_bytes: process.memoryUsage().rss };
}

async function main([what, dataFile, model, result, ...options]) {
  const data = JSON.parse(fs.readFileSync(dataFile, 'utf8'));
  if (what === 'train') await train(data, model);
  else {
    const given = await serve(data, model, options.includes('told'), options.includes('entities'));
    fs.writeFileSync(result, JSON.stringify(given));
  }
}

main(process.argv.slice(2)).catch((fault) => {
  console.error(fault);
  process.exit(1);
});
