"""The built-in rules; `RuleSuggester` is their only entrance."""

from annotator.nlp.rules.suggester import RuleSuggester

__all__ = ["RuleSuggester"]
