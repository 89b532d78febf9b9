#include "press/pdf_objects.h"

#include <fmt/format.h>
#include <qpdf/qpdf-c.h>

#include <cstdlib>
#include <utility>

#include "base/loaded_library.h"

namespace tandem::press {
namespace {

constexpr const char* mending = "print it into a new PDF, or ask for it once more";

qpdf_data qpdf(void* data) {
  return static_cast<qpdf_data>(data);
}

}  // namespace

// What is called of libqpdf, without the 'qpdf_' that all its names begin with.
#define TANDEM_QPDF_FUNCTIONS(each)                                                                          \
  each(init) each(cleanup) each(has_error) each(get_error) each(more_warnings) each(next_warning) each(      \
      get_error_code) each(get_error_file_position) each(get_error_message_detail)                           \
      each(set_suppress_warnings) each(silence_errors) each(set_attempt_recovery) each(read_memory) each(    \
          empty_pdf) each(is_encrypted) each(get_pdf_version) each(push_inherited_attributes_to_page)        \
          each(get_num_pages) each(get_page_n) each(add_page) each(get_root) each(get_trailer)               \
              each(make_indirect_object) each(init_write_memory) each(set_deterministic_ID) each(            \
                  set_object_stream_mode) each(set_minimum_pdf_version) each(write) each(get_buffer_length)  \
                  each(get_buffer) each(get_last_string_length) each(oh_release) each(oh_new_object) each(   \
                      oh_is_initialized) each(oh_is_null) each(oh_is_indirect) each(oh_is_dictionary)        \
                      each(oh_is_array) each(oh_is_stream) each(oh_is_name) each(oh_is_string) each(         \
                          oh_is_number) each(oh_get_name) each(oh_get_utf8_value) each(oh_get_numeric_value) \
                          each(oh_get_array_n_items) each(oh_get_array_item) each(oh_get_key)                \
                              each(oh_get_dict) each(oh_replace_key) each(oh_remove_key)                     \
                                  each(force_pdf_version) each(oh_get_binary_string_value)                   \
                                      each(oh_begin_dict_key_iter) each(oh_dict_more_keys)                   \
                                          each(oh_dict_next_key) each(oh_get_object_id) each(oh_append_item) \
                                              each(oh_unparse) each(oh_unparse_resolved) each(oh_parse)      \
                                                  each(oh_new_null) each(oh_new_stream)                      \
                                                      each(oh_replace_stream_data) each(oh_get_stream_data)  \
                                                          each(oh_get_page_content_data)                     \
                                                              each(oh_copy_foreign_object)

struct PdfFile::Library {
// A name that is declared cannot stand in brackets.
#define TANDEM_DECLARE(name) decltype(&::qpdf_##name) name;  // NOLINT(bugprone-macro-parentheses)
  TANDEM_QPDF_FUNCTIONS(TANDEM_DECLARE)
#undef TANDEM_DECLARE

  /// Throws UnreadablePdf.
  Library();
};

PdfFile::Library::Library() {
  const auto library = LoadedLibrary::load("libqpdf.so.29");
  if (!library)
    throw UnreadablePdf{"finished PDFs are read by libqpdf, which is not here", "install libqpdf29"};
  bool has_all = true;
#define TANDEM_FIND(name) has_all = library->find("qpdf_" #name, name) && has_all;
  TANDEM_QPDF_FUNCTIONS(TANDEM_FIND)
#undef TANDEM_FIND
  if (!has_all) throw UnreadablePdf{"libqpdf, which reads finished PDFs, is too old", "install libqpdf29"};
}

PdfFile::PdfFile(std::unique_ptr<const Library> library, std::string bytes)
    : bytes_(std::move(bytes)), library_(std::move(library)), data_(library_->init()) {
  // What is wrong is told by check(), not printed.
  library_->set_suppress_warnings(qpdf(data_), QPDF_TRUE);
  library_->silence_errors(qpdf(data_));
}

PdfFile::PdfFile() : PdfFile(std::make_unique<Library>()) {
  library_->empty_pdf(qpdf(data_));
}

PdfFile::PdfFile(std::string bytes) : PdfFile(std::make_unique<Library>(), std::move(bytes)) {
  const qpdf_data data = qpdf(data_);
  library_->set_attempt_recovery(data, QPDF_FALSE);
  library_->read_memory(data, "", bytes_.data(), bytes_.size(), nullptr);
  check();
  if (library_->is_encrypted(data) != QPDF_FALSE)
    throw UnreadablePdf{"it is encrypted", "save it without a password: a stack has no lock"};
  library_->push_inherited_attributes_to_page(data);
  check();
}

PdfFile::~PdfFile() {
  qpdf_data data = qpdf(data_);
  library_->cleanup(&data);
}

void PdfFile::check() const {
  const qpdf_data data = qpdf(data_);
  qpdf_error problem = nullptr;
  if (library_->has_error(data) != QPDF_FALSE) {
    problem = library_->get_error(data);
  } else if (library_->more_warnings(data) != QPDF_FALSE) {
    problem = library_->next_warning(data);
  } else {
    return;
  }
  if (library_->get_error_code(data, problem) == qpdf_e_password)
    throw UnreadablePdf{"it is locked with a password", "save it without one: a stack has no lock"};
  const auto place = library_->get_error_file_position(data, problem);
  const std::string where = place > 0 ? fmt::format(", at byte {}", place) : std::string();
  throw UnreadablePdf{
      fmt::format("it is no whole PDF: {}{}", library_->get_error_message_detail(data, problem), where),
      mending};
}

std::string PdfFile::version() const {
  return library_->get_pdf_version(qpdf(data_));
}

int PdfFile::page_count() const {
  return library_->get_num_pages(qpdf(data_));
}

PdfObject PdfFile::page(int number) const {
  return {*this, library_->get_page_n(qpdf(data_), static_cast<std::size_t>(number))};
}

PdfObject PdfFile::root() const {
  return {*this, library_->get_root(qpdf(data_))};
}

PdfObject PdfFile::trailer() const {
  return {*this, library_->get_trailer(qpdf(data_))};
}

namespace {

/// What libqpdf has allocated, as bytes of ours.
std::string taken(unsigned char* buffer, std::size_t length) {
  std::string bytes(reinterpret_cast<const char*>(buffer), buffer ? length : 0);
  std::free(buffer);  // NOLINT(cppcoreguidelines-no-malloc): its interface says so
  return bytes;
}

}  // namespace

std::string PdfFile::content_of(const PdfObject& page) const {
  unsigned char* buffer = nullptr;
  std::size_t length = 0;
  library_->oh_get_page_content_data(qpdf(data_), page.handle(), &buffer, &length);
  std::string bytes = taken(buffer, length);
  check();
  return bytes;
}

PdfObject PdfFile::parse(const std::string& text) const {
  return {*this, library_->oh_parse(qpdf(data_), text.c_str())};
}

PdfObject PdfFile::indirect(const PdfObject& object) {
  return {*this, library_->make_indirect_object(qpdf(data_), object.handle())};
}

PdfObject PdfFile::stream(std::string_view bytes, const PdfObject& filter, const PdfObject& parameters) {
  PdfObject result(*this, library_->oh_new_stream(qpdf(data_)));
  library_->oh_replace_stream_data(qpdf(data_), result.handle(),
                                   reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                                   filter.handle(), parameters.handle());
  return result;
}

PdfObject PdfFile::copy(const PdfFile& other, const PdfObject& object) {
  const qpdf_data data = qpdf(data_);
  const qpdf_data from = qpdf(other.data_);
  const bool stands_by_itself = other.library_->oh_is_indirect(from, object.handle()) != QPDF_FALSE;
  const unsigned source =
      stands_by_itself ? object.handle() : other.library_->make_indirect_object(from, object.handle());
  return {*this, library_->oh_copy_foreign_object(data, from, source)};
}

void PdfFile::add_page(const PdfObject& page) {
  library_->add_page(qpdf(data_), qpdf(data_), page.handle(), QPDF_FALSE);
}

std::string PdfFile::write(const std::string& least_version) {
  return written(least_version, true);
}

std::string PdfFile::write_as(const std::string& version) {
  return written(version, false);
}

std::string PdfFile::written(const std::string& version, bool is_least) {
  const qpdf_data data = qpdf(data_);
  check();
  library_->init_write_memory(data);
  library_->set_deterministic_ID(data, QPDF_TRUE);
  library_->set_object_stream_mode(data, qpdf_o_generate);
  if (is_least) {
    library_->set_minimum_pdf_version(data, version.c_str());
  } else {
    library_->force_pdf_version(data, version.c_str());
  }
  library_->write(data);
  check();
  return {reinterpret_cast<const char*>(library_->get_buffer(data)), library_->get_buffer_length(data)};
}

PdfObject::PdfObject(const PdfObject& other)
    : file_(other.file_),
      handle_(other.handle_ == 0 ? 0 : file_->library_->oh_new_object(qpdf(file_->data_), other.handle_)) {}

PdfObject& PdfObject::operator=(const PdfObject& other) {
  if (this != &other) *this = PdfObject(other);
  return *this;
}

PdfObject& PdfObject::operator=(PdfObject&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(handle_, other.handle_);
  return *this;
}

PdfObject::~PdfObject() {
  if (handle_ != 0) file_->library_->oh_release(qpdf(file_->data_), handle_);
}

bool PdfObject::is_null() const {
  const auto& library = *file_->library_;
  const qpdf_data data = qpdf(file_->data_);
  return library.oh_is_initialized(data, handle_) == QPDF_FALSE ||
         library.oh_is_null(data, handle_) != QPDF_FALSE;
}

bool PdfObject::is_dictionary() const {
  return file_->library_->oh_is_dictionary(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

bool PdfObject::is_array() const {
  return file_->library_->oh_is_array(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

bool PdfObject::is_stream() const {
  return file_->library_->oh_is_stream(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

bool PdfObject::is_name() const {
  return file_->library_->oh_is_name(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

bool PdfObject::is_string() const {
  return file_->library_->oh_is_string(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

bool PdfObject::is_number() const {
  return file_->library_->oh_is_number(qpdf(file_->data_), handle_) != QPDF_FALSE;
}

std::string PdfObject::name() const {
  return is_name() ? file_->library_->oh_get_name(qpdf(file_->data_), handle_) : "";
}

std::string PdfObject::text() const {
  if (!is_string()) return {};
  const char* text = file_->library_->oh_get_utf8_value(qpdf(file_->data_), handle_);
  return {text, file_->library_->get_last_string_length(qpdf(file_->data_))};
}

std::string PdfObject::raw() const {
  if (!is_string()) return {};
  std::size_t length = 0;
  const char* bytes = file_->library_->oh_get_binary_string_value(qpdf(file_->data_), handle_, &length);
  return {bytes, length};
}

double PdfObject::number() const {
  return is_number() ? file_->library_->oh_get_numeric_value(qpdf(file_->data_), handle_) : 0;
}

int PdfObject::integer() const {
  constexpr double most = 2e9;
  const double value = number();
  return value > -most && value < most ? static_cast<int>(value) : 0;
}

int PdfObject::size() const {
  return is_array() ? file_->library_->oh_get_array_n_items(qpdf(file_->data_), handle_) : 0;
}

PdfObject PdfObject::at(int place) const {
  const auto& library = *file_->library_;
  const qpdf_data data = qpdf(file_->data_);
  if (place < 0 || place >= size()) return {*file_, library.oh_new_null(data)};
  return {*file_, library.oh_get_array_item(data, handle_, place)};
}

PdfObject PdfObject::dictionary() const {
  const qpdf_data data = qpdf(file_->data_);
  return {*file_, is_stream() ? file_->library_->oh_get_dict(data, handle_)
                              : file_->library_->oh_new_object(data, handle_)};
}

PdfObject PdfObject::operator[](const char* key) const {
  const auto& library = *file_->library_;
  const qpdf_data data = qpdf(file_->data_);
  const PdfObject from = dictionary();
  if (!from.is_dictionary()) return {*file_, library.oh_new_null(data)};
  return {*file_, library.oh_get_key(data, from.handle_, key)};
}

std::string PdfObject::written() const {
  return file_->library_->oh_unparse(qpdf(file_->data_), handle_);
}

std::string PdfObject::written_out() const {
  return file_->library_->oh_unparse_resolved(qpdf(file_->data_), handle_);
}

std::string PdfObject::stored_bytes() const {
  unsigned char* buffer = nullptr;
  std::size_t length = 0;
  file_->library_->oh_get_stream_data(qpdf(file_->data_), handle_, qpdf_dl_none, nullptr, &buffer, &length);
  std::string bytes = taken(buffer, length);
  file_->check();
  return bytes;
}

std::string PdfObject::bytes() const {
  unsigned char* buffer = nullptr;
  std::size_t length = 0;
  file_->library_->oh_get_stream_data(qpdf(file_->data_), handle_, qpdf_dl_generalized, nullptr, &buffer,
                                      &length);
  std::string bytes = taken(buffer, length);
  file_->check();
  return bytes;
}

std::optional<std::string> PdfObject::samples() const {
  unsigned char* buffer = nullptr;
  std::size_t length = 0;
  QPDF_BOOL is_decoded = QPDF_FALSE;
  file_->library_->oh_get_stream_data(qpdf(file_->data_), handle_, qpdf_dl_all, &is_decoded, &buffer,
                                      &length);
  std::string bytes = taken(buffer, length);
  file_->check();
  return is_decoded != QPDF_FALSE ? std::optional(std::move(bytes)) : std::nullopt;
}

std::vector<std::string> PdfObject::keys() const {
  const PdfObject from = dictionary();
  std::vector<std::string> found;
  if (!from.is_dictionary()) return found;
  const auto& library = *file_->library_;
  const qpdf_data data = qpdf(file_->data_);
  library.oh_begin_dict_key_iter(data, from.handle_);
  while (library.oh_dict_more_keys(data) != QPDF_FALSE) found.emplace_back(library.oh_dict_next_key(data));
  return found;
}

int PdfObject::number_in_file() const {
  return file_->library_->oh_get_object_id(qpdf(file_->data_), handle_);
}

void PdfObject::replace(std::string_view bytes) {
  const auto& library = *file_->library_;
  const qpdf_data data = qpdf(file_->data_);
  const PdfObject null(*file_, library.oh_new_null(data));
  library.oh_replace_stream_data(data, handle_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                 bytes.size(), null.handle_, null.handle_);
}

void PdfObject::remove(const char* key) {
  const PdfObject from = dictionary();
  file_->library_->oh_remove_key(qpdf(file_->data_), from.handle_, key);
}

void PdfObject::set(const char* key, const PdfObject& value) {
  const PdfObject to = dictionary();
  file_->library_->oh_replace_key(qpdf(file_->data_), to.handle_, key, value.handle_);
}

void PdfObject::append(const PdfObject& value) {
  file_->library_->oh_append_item(qpdf(file_->data_), handle_, value.handle_);
}

}  // namespace tandem::press
