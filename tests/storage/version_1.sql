-- A corpus as version 1 of the schema wrote it: one article, one accepted suggestion.
PRAGMA application_id = 1097756271;
PRAGMA user_version = 1;
CREATE TABLE corpus (
    one INTEGER NOT NULL,
    id TEXT NOT NULL,
    scheme TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (one),
    CHECK (one = 1)
)
 STRICT;
CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE session (
    one INTEGER NOT NULL,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (one),
    CHECK (one = 1)
)
 STRICT;
CREATE TABLE layer (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (number),
    CHECK (kind IN ('suggester', 'annotator', 'gold')),
    UNIQUE (id)
)
 STRICT;
CREATE UNIQUE INDEX layer_by_name ON layer (name, kind);
CREATE TABLE article (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT NOT NULL,
    url TEXT,
    language TEXT NOT NULL,
    meta TEXT NOT NULL,
    characters INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (position),
    CHECK (length(sha256) = 64),
    UNIQUE (id)
)
 STRICT;
CREATE INDEX article_by_source ON article (source COLLATE NOCASE);
CREATE INDEX article_by_title ON article (title COLLATE NOCASE);
CREATE INDEX article_by_date ON article (date);
CREATE INDEX article_by_hash ON article (sha256);
CREATE TABLE run (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE region (
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    annotate INTEGER NOT NULL,
    subtype TEXT,
    duplicate_of TEXT,
    PRIMARY KEY (article, id),
    CHECK (start_char >= 0 AND end_char > start_char),
    CHECK (annotate IN (0, 1)),
    FOREIGN KEY(article) REFERENCES article (position)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE annotation (
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    layer INTEGER NOT NULL,
    family TEXT NOT NULL,
    label TEXT NOT NULL,
    start_char INTEGER,
    end_char INTEGER,
    surface TEXT,
    body TEXT,
    score REAL,
    origin TEXT NOT NULL,
    rule TEXT,
    run INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (article, id),
    CHECK (family IN ('entity', 'claim', 'stance', 'document')),
    CHECK (start_char >= 0 AND end_char > start_char),
    CHECK ((start_char IS NULL) = (surface IS NULL)),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number),
    FOREIGN KEY(run) REFERENCES run (number)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE decision (
    article INTEGER NOT NULL,
    suggestion TEXT NOT NULL,
    layer INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    outcome TEXT,
    PRIMARY KEY (article, suggestion, layer),
    CHECK (verdict IN ('accepted', 'changed', 'rejected')),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE article_state (
    article INTEGER NOT NULL,
    layer INTEGER NOT NULL,
    progress TEXT NOT NULL,
    PRIMARY KEY (article, layer),
    CHECK (progress IN ('new', 'begun', 'done', 'skipped')),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE note (
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    layer INTEGER NOT NULL,
    on_id TEXT NOT NULL,
    "by" TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    settled INTEGER NOT NULL,
    PRIMARY KEY (article, id),
    CHECK (kind IN ('note', 'flag')),
    CHECK (settled IN (0, 1)),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE counter (
    article INTEGER NOT NULL,
    layer INTEGER NOT NULL,
    labels INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (article, layer),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE edit_log (
    number INTEGER NOT NULL,
    article INTEGER NOT NULL,
    layer INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    run_id TEXT,
    edit ANY NOT NULL,
    PRIMARY KEY (number),
    CHECK (kind IN ('do', 'undo', 'redo')),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number),
    FOREIGN KEY(undoes) REFERENCES edit_log (number),
    FOREIGN KEY(undone_by) REFERENCES edit_log (number)
)
 STRICT;
CREATE INDEX edit_log_by_article ON edit_log (article, number);
CREATE INDEX edit_log_by_layer ON edit_log (layer, actor, number);
CREATE TABLE run_article (
    run INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (run, article),
    FOREIGN KEY(run) REFERENCES run (number),
    FOREIGN KEY(article) REFERENCES article (position)
)
 WITHOUT ROWID,
 STRICT;
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text,
    content='article', content_rowid='position', columnsize=0,
    tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO corpus VALUES (1, 'corpus-1', '{"name":"news","version":1,"entity":{"labels":[{"name":"PERSON","title":"Person","short":"PER","key":"1","colour":"#b45309","guideline":"A human being, real or invented, by name. Titles stay outside: in “Minister Ada Holm” mark “Ada Holm”."},{"name":"ORG","title":"Organization","short":"ORG","key":"2","colour":"#1d4ed8","guideline":"A firm, party, ministry, army, union, court, newspaper: people organised under one name."},{"name":"GPE","title":"Place","short":"GPE","key":"3","colour":"#15803d","guideline":"A country, region or town that has a government, also when the government is meant. Say which in the role."},{"name":"LOC","title":"Location","short":"LOC","key":"4","colour":"#0f766e","guideline":"A place without a government of its own: a sea, a mountain, a continent."},{"name":"FAC","title":"Facility","short":"FAC","key":"5","colour":"#7e22ce","guideline":"Something built: an airport, a bridge, a tunnel, a stadium."},{"name":"NORP","title":"Group","short":"NORP","key":"6","colour":"#be185d","guideline":"A nationality, a religious or a political group: “Danish”, “Sunni”, “Republicans”."},{"name":"EVENT","title":"Event","short":"EVT","key":"7","colour":"#a16207","guideline":"An event with a name of its own, in capitals: a war, a summit, a storm, a cup."},{"name":"MISC","title":"Other name","short":"MISC","key":"8","colour":"#57534e","guideline":"Any other name: a product, a law, a book, a language."}],"attributes":[{"name":"mention","title":"Kind of mention","values":["NAM","NOM","PRO"],"only_for":[],"default":"NAM"},{"name":"role","title":"Meant as","values":["GOV","PLACE","POP"],"only_for":["GPE"],"default":null}],"roles":[]},"claim":{"labels":[{"name":"CLAIM","title":"Claim","short":"CLAIM","key":"C","colour":"#b91c1c","guideline":"A statement that the article attributes to somebody. Mark what is stated; the word that reports it is the cue, whoever states it is the source."}],"attributes":[{"name":"quote","title":"Quote","values":["DIRECT","INDIRECT","MIXED"],"only_for":[],"default":null},{"name":"attribution","title":"Attribution","values":["ASSERTION","BELIEF","FACT","EVENTUALITY"],"only_for":[],"default":"ASSERTION"},{"name":"source_type","title":"Source","values":["NAMED","UNNAMED","COLLECTIVE","IMPLICIT"],"only_for":[],"default":null},{"name":"negated","title":"Negated","values":["no","yes"],"only_for":[],"default":"no"}],"roles":[{"name":"content","title":"Content","minimum":1,"maximum":null},{"name":"cue","title":"Cue","minimum":0,"maximum":null},{"name":"source","title":"Source","minimum":0,"maximum":null},{"name":"via","title":"Through","minimum":0,"maximum":null}]},"stance":{"labels":[{"name":"FAVOR","title":"In favour","short":"for","key":"+","colour":"#15803d","guideline":"The holder supports, praises, defends or wants the target."},{"name":"AGAINST","title":"Against","short":"against","key":"-","colour":"#b91c1c","guideline":"The holder opposes, condemns, blames or wants to end the target."},{"name":"NEUTRAL","title":"Neutral","short":"neutral to","key":"0","colour":"#57534e","guideline":"The holder takes up the target and says that it takes no side."},{"name":"MIXED","title":"Mixed","short":"mixed on","key":"~","colour":"#a16207","guideline":"The holder is for one side of the target and against another."}],"attributes":[{"name":"expression","title":"Expression","values":["EXPLICIT","IMPLICIT"],"only_for":[],"default":"EXPLICIT"},{"name":"intensity","title":"Intensity","values":["WEAK","MEDIUM","STRONG"],"only_for":[],"default":"MEDIUM"}],"roles":[{"name":"holder","title":"Holder","minimum":0,"maximum":1},{"name":"target","title":"Target","minimum":1,"maximum":1},{"name":"anchor","title":"Anchor","minimum":1,"maximum":null}]},"document":{"labels":[],"attributes":[{"name":"kind","title":"Kind of article","values":["NEWS","ANALYSIS","OPINION","INTERVIEW"],"only_for":[],"default":null}],"roles":[]},"region":{"labels":[{"name":"HEADLINE","title":"Headline","short":"HEAD","key":"","colour":"#57534e","guideline":"The title of the article."},{"name":"BYLINE","title":"Byline","short":"BY","key":"","colour":"#57534e","guideline":"Who wrote it."},{"name":"DATELINE","title":"Dateline","short":"DATE","key":"","colour":"#57534e","guideline":"Place, date and agency at the head of the first paragraph."},{"name":"TIMESTAMP","title":"Timestamp","short":"TIME","key":"","colour":"#57534e","guideline":"When it was published or changed."},{"name":"CAPTION","title":"Caption","short":"CAP","key":"","colour":"#57534e","guideline":"The words under a picture."},{"name":"CREDIT","title":"Credit","short":"CRED","key":"","colour":"#57534e","guideline":"Who took the picture."},{"name":"BODY","title":"Body","short":"BODY","key":"","colour":"#57534e","guideline":"The article itself."},{"name":"BOILERPLATE","title":"Boilerplate","short":"BOIL","key":"","colour":"#57534e","guideline":"What the page put there: menus, advertising, related links. Never labelled, never exported."}],"attributes":[],"roles":[]},"constraints":["child_claim_inside_parent","cue_and_source_outside_content","cue_unless_implicit","holder_is_not_target","implicit_without_source","inside_annotated_region","no_crossing_entities","one_document_stance","one_entity_per_span"],"topics":[],"maps":{"conll2003":{"PER":"PERSON","ORG":"ORG","LOC":"LOC","MISC":"MISC"},"ontonotes5":{"PERSON":"PERSON","NORP":"NORP","ORG":"ORG","GPE":"GPE","LOC":"LOC","FAC":"FAC","EVENT":"EVENT","PRODUCT":"MISC","WORK_OF_ART":"MISC","LAW":"MISC","LANGUAGE":"MISC"}}}', 1);
INSERT INTO layer VALUES (1, 'layer-ines', 'Ines', 'annotator');
INSERT INTO layer VALUES (2, 'layer-rules', 'rules', 'suggester');
INSERT INTO article VALUES (0, 'article-1', 'Bridge', 'Nordwire', '', NULL, 'en', '{}', 128, '2026-01-01T00:00:00Z', '35418b0142bb5eb927472c7a5bb5c0283d13b38c74c74f0de623809a08d04930', 'Minister Ada Holm said the Sund bridge would open in May.
Advertisement
“It is safe,” Holm told Nordwire, “and it is paid for.”
');
INSERT INTO region VALUES (0, 'r1', 'BODY', 0, 57, 1, NULL, NULL);
INSERT INTO region VALUES (0, 'r2', 'BOILERPLATE', 58, 71, 0, 'advertisement', NULL);
INSERT INTO region VALUES (0, 'r3', 'BODY', 72, 127, 1, NULL, NULL);
INSERT INTO annotation VALUES (0, 'm1', 1, 'entity', 'PERSON', 9, 17, 'Ada Holm', NULL, 0.9, 'rules', NULL, NULL, 1);
INSERT INTO annotation VALUES (0, 's1', 2, 'entity', 'PERSON', 9, 17, 'Ada Holm', NULL, 0.9, 'rules', NULL, NULL, 1);
INSERT INTO annotation VALUES (0, 's2', 2, 'entity', 'GPE', 27, 31, 'Sund', NULL, 0.5, 'rules', NULL, NULL, 1);
INSERT INTO annotation VALUES (0, 's3', 2, 'entity', 'PERSON', 86, 90, 'Holm', NULL, NULL, 'rules', NULL, NULL, 1);
INSERT INTO annotation VALUES (0, 's4', 2, 'claim', 'CLAIM', 73, 126, 'It is safe,” Holm told Nordwire, “and it is paid for.', '{"content":[[73,84],[107,126]],"cue":[[91,95]],"source":[[86,90]],"attributes":{"quote":"DIRECT"}}', NULL, 'rules', NULL, NULL, 1);
INSERT INTO decision VALUES (0, 's1', 1, 'accepted', 'm1');
INSERT INTO counter VALUES (0, 1, 1, 1, 0, 0);
INSERT INTO counter VALUES (0, 2, 4, 0, 0, 0);
INSERT INTO edit_log VALUES (1, 0, 1, 'Ines', '2026-01-01T00:00:00Z', 'do', NULL, NULL, NULL, '{"title":"Accept","before":[],"after":[{"is":"mention","id":"m1","article_id":"article-1","layer_id":"layer-ines","label":"PERSON","spans":[[9,17]],"score":0.9,"origin":"rules"},{"is":"decision","article_id":"article-1","layer_id":"layer-ines","suggestion":"s1","verdict":"accepted","outcome":"m1"}]}');
INSERT INTO article_search (rowid, title, text) SELECT position, title, text FROM article;
