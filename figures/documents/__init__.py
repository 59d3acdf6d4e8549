"""Documents: a text with its id, title and date, from a string, a file or a folder."""

from figures.documents.document import Document
from figures.documents.front import articles, front_matter
from figures.documents.limits import Limits
from figures.documents.options import Failure
from figures.documents.plain import from_text
from figures.documents.reading import Documents, iter_documents, read

__all__ = [
    "Document",
    "Documents",
    "Failure",
    "Limits",
    "articles",
    "from_text",
    "front_matter",
    "iter_documents",
    "read",
]
