-- The latest recognition of a product is asked for wherever the product is shown.
create index recognition_latest on recognition.recognition (product, valid_from desc, id desc);
