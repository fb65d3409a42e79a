# Annotator. `make run` and `make test` set up all they need by themselves, once.
# On a machine without `make`, see “Set up by hand” in CONTRIBUTING.md.

PYTHON ?= python3
BIN := .venv/bin
OUT := out
BUNDLE := dist/annotator
SHARE := $(BUNDLE)/share
# Qt complains about a machine without a language.
LANG ?= C.UTF-8
export LANG
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# A Linux machine without a display does the main job offscreen and leaves pictures in out/.
ifeq ($(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
DEMO := $(OFFSCREEN) $(BIN)/annotator demo --screenshot $(OUT)
else
DEMO := $(BIN)/annotator demo
endif

.PHONY: run test lint bench package icons translations licences lock clean
.DELETE_ON_ERROR:

run: .venv/.ready-run  ## the program with its sample corpus
	@$(DEMO)

test: lint  ## all checks and tests
	$(OFFSCREEN) $(BIN)/pytest -n auto

lint: .venv/.ready-dev  ## style, form and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/.ready-dev  ## what the program promises about speed and memory
	@for bench in $(wildcard benchmarks/*.py); do \
		echo "== $$bench"; $(OFFSCREEN) $(BIN)/python "$$bench" || exit 1; \
	done

package: .venv/.ready-package icons licences  ## dist/annotator: a folder that runs without Python
	$(BIN)/pyinstaller --noconfirm --log-level ERROR --distpath dist --workpath build \
		packaging/annotator.spec
	cp -r build/licences $(BUNDLE)
	mkdir -p $(SHARE)/applications $(SHARE)/mime/packages $(SHARE)/metainfo
	cp packaging/linux/annotator.desktop $(SHARE)/applications
	cp packaging/linux/annotator-corpus.xml $(SHARE)/mime/packages
	cp packaging/linux/annotator.metainfo.xml $(SHARE)/metainfo
	cp -r build/icons $(SHARE)
	@# A bundle that misses a library may hang on a dialogue that nobody sees.
	QT_QPA_PLATFORM=xcb timeout 180 xvfb-run --auto-servernum $(BUNDLE)/annotator --smoke

icons: .venv/.ready-package  ## build/icons: the icons as PNG, 16 to 512 pixels
	$(OFFSCREEN) $(BIN)/python packaging/linux/render_icons.py build/icons

translations: .venv/.ready-dev  ## collect the window's words, say which lack a translation, compile
	$(OFFSCREEN) $(BIN)/python packaging/translations.py update
	$(OFFSCREEN) $(BIN)/python packaging/translations.py compile
	$(OFFSCREEN) $(BIN)/python packaging/translations.py check

licences: .venv/.ready-package  ## build/licences: the list and the texts for the bundle
	$(BIN)/python packaging/licences/collect.py build/licences

# The pins of all three sets are the newest that pyproject.toml allows, the same in each set.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate pyproject.toml
LOCKS := packaging/locks

lock: .venv/.ready-package  ## remake packaging/locks from pyproject.toml
	$(COMPILE) --upgrade --output-file $(LOCKS)/run.txt
	$(COMPILE) --upgrade --constraint $(LOCKS)/run.txt --extra dev --output-file $(LOCKS)/dev.txt
	$(COMPILE) --upgrade --constraint $(LOCKS)/run.txt --extra package --output-file $(LOCKS)/package.txt

clean:  ## remove all that these commands made
	rm -rf .venv build dist $(OUT) *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.ready-%: packaging/locks/%.txt packaging/set_up.py pyproject.toml
	@$(PYTHON) packaging/set_up.py $*
