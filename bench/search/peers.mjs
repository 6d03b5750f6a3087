import { create, insertMultiple, search } from '@orama/orama';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { Encoder, Index } from 'flexsearch';
import flexEnglish from 'flexsearch/lang/en';
import flexFrench from 'flexsearch/lang/fr';
import Database from 'libsql';
import lunr from 'lunr';
import addFrench from 'lunr-languages/lunr.fr.js';
import addStemmer from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';

addStemmer(lunr);
addFrench(lunr);

/** Each as its documentation shows it, for text of one language, any of the words being enough: passages -> (question -> ids, best first). */
export const PEERS = {
  minisearch(passages) {
    const engine = new MiniSearch({ fields: ['title', 'text'] });
    engine.addAll(passages);
    return (question) => engine.search(question).map(({ id }) => id);
  },

  flexsearch(passages, language) {
    const index = new Index({ encoder: new Encoder(language === 'fr' ? flexFrench : flexEnglish) });
    for (const [place, { title, text }] of passages.entries()) index.add(place, `${title} ${text}`);
    return (question) => index.search(question, { suggest: true, limit: 10 }).map((place) => passages[place].id);
  },

  orama(passages, language) {
    const tokenizer =
      language === 'fr'
        ? { language: 'french', stemming: true, stemmer: french, stopWords: frenchStops }
        : { language: 'english', stemming: true, stemmer: english, stopWords: englishStops };
    const database = create({ schema: { title: 'string', text: 'string' }, components: { tokenizer } });
    insertMultiple(
      database,
      passages.map(({ id, title, text }) => ({ id, title, text })),
    );
    return (question) => search(database, { term: question, limit: 10, threshold: 1 }).hits.map(({ id }) => id);
  },

  lunr(passages, language) {
    const index = lunr(function () {
      if (language === 'fr') this.use(lunr.fr);
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const passage of passages) this.add(passage);
    });
    return (question) => index.query((query) => query.term(lunr.tokenizer(question))).map(({ ref }) => ref);
  },

  'SQLite FTS5'(passages, language) {
    const database = new Database(':memory:');
    const tokenizer = language === 'fr' ? 'unicode61 remove_diacritics 2' : 'porter unicode61 remove_diacritics 2';
    database.exec(`CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`);
    const insert = database.prepare('INSERT INTO passages (id, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const { id, title, text } of passages) insert.run(id, title, text);
    database.exec('COMMIT');
    const select = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10');
    return (question) => {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      return select.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => id);
    };
  },
};
