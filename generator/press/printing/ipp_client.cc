#include "press/printing/ipp_client.h"

#include <cups/cups.h>

#include <array>
#include <utility>

#include "base/loaded_library.h"

namespace tandem::press {
namespace {

constexpr int connect_milliseconds = 5000;
// A server that says nothing for so long is not waited for.
constexpr double answer_seconds = 10;
constexpr std::size_t most_bytes_of_uri = 1024;

/// The functions of libcups by their own names, as its headers declare them.
struct Cups {
  decltype(&::cupsServer) cupsServer;
  decltype(&::ippPort) ippPort;
  decltype(&::cupsEncryption) cupsEncryption;
  decltype(&::cupsUser) cupsUser;
  decltype(&::cupsSetPasswordCB2) cupsSetPasswordCB2;
  decltype(&::cupsGetDefault2) cupsGetDefault2;
  decltype(&::cupsDoRequest) cupsDoRequest;
  decltype(&::cupsSendRequest) cupsSendRequest;
  decltype(&::cupsWriteRequestData) cupsWriteRequestData;
  decltype(&::cupsGetResponse) cupsGetResponse;
  decltype(&::cupsLastError) cupsLastError;
  decltype(&::cupsLastErrorString) cupsLastErrorString;
  decltype(&::httpConnect2) httpConnect2;
  decltype(&::httpClose) httpClose;
  decltype(&::httpSetTimeout) httpSetTimeout;
  decltype(&::httpAssembleURIf) httpAssembleURIf;
  decltype(&::ippNewRequest) ippNewRequest;
  decltype(&::ippDelete) ippDelete;
  decltype(&::ippAddString) ippAddString;
  decltype(&::ippAddStrings) ippAddStrings;
  decltype(&::ippAddIntegers) ippAddIntegers;
  decltype(&::ippAddBoolean) ippAddBoolean;
  decltype(&::ippFirstAttribute) ippFirstAttribute;
  decltype(&::ippNextAttribute) ippNextAttribute;
  decltype(&::ippGetName) ippGetName;
  decltype(&::ippGetGroupTag) ippGetGroupTag;
  decltype(&::ippGetValueTag) ippGetValueTag;
  decltype(&::ippGetCount) ippGetCount;
  decltype(&::ippGetInteger) ippGetInteger;
  decltype(&::ippGetBoolean) ippGetBoolean;
  decltype(&::ippGetString) ippGetString;
  decltype(&::ippGetStatusCode) ippGetStatusCode;
};

std::optional<Cups> load_cups() {
  const auto library = LoadedLibrary::load("libcups.so.2");
  if (!library) return std::nullopt;
  Cups all{};
  const bool has_all =
      library->find("cupsServer", all.cupsServer) && library->find("ippPort", all.ippPort) &&
      library->find("cupsEncryption", all.cupsEncryption) && library->find("cupsUser", all.cupsUser) &&
      library->find("cupsSetPasswordCB2", all.cupsSetPasswordCB2) &&
      library->find("cupsGetDefault2", all.cupsGetDefault2) &&
      library->find("cupsDoRequest", all.cupsDoRequest) &&
      library->find("cupsSendRequest", all.cupsSendRequest) &&
      library->find("cupsWriteRequestData", all.cupsWriteRequestData) &&
      library->find("cupsGetResponse", all.cupsGetResponse) &&
      library->find("cupsLastError", all.cupsLastError) &&
      library->find("cupsLastErrorString", all.cupsLastErrorString) &&
      library->find("httpConnect2", all.httpConnect2) && library->find("httpClose", all.httpClose) &&
      library->find("httpSetTimeout", all.httpSetTimeout) &&
      library->find("httpAssembleURIf", all.httpAssembleURIf) &&
      library->find("ippNewRequest", all.ippNewRequest) && library->find("ippDelete", all.ippDelete) &&
      library->find("ippAddString", all.ippAddString) && library->find("ippAddStrings", all.ippAddStrings) &&
      library->find("ippAddIntegers", all.ippAddIntegers) &&
      library->find("ippAddBoolean", all.ippAddBoolean) &&
      library->find("ippFirstAttribute", all.ippFirstAttribute) &&
      library->find("ippNextAttribute", all.ippNextAttribute) &&
      library->find("ippGetName", all.ippGetName) && library->find("ippGetGroupTag", all.ippGetGroupTag) &&
      library->find("ippGetValueTag", all.ippGetValueTag) && library->find("ippGetCount", all.ippGetCount) &&
      library->find("ippGetInteger", all.ippGetInteger) &&
      library->find("ippGetBoolean", all.ippGetBoolean) && library->find("ippGetString", all.ippGetString) &&
      library->find("ippGetStatusCode", all.ippGetStatusCode);
  return has_all ? std::optional(all) : std::nullopt;
}

int give_up(http_t*, void*) {
  return 0;
}

// Nobody is asked for one in the middle of a run.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
  return nullptr;
}

ipp_tag_t tag_of(IppKind kind) {
  switch (kind) {
    case IppKind::keyword:
      return IPP_TAG_KEYWORD;
    case IppKind::name:
      return IPP_TAG_NAME;
    case IppKind::mime_type:
      return IPP_TAG_MIMETYPE;
    case IppKind::integer:
      return IPP_TAG_INTEGER;
    case IppKind::enumeration:
      return IPP_TAG_ENUM;
    case IppKind::boolean:
      return IPP_TAG_BOOLEAN;
  }
  return IPP_TAG_ZERO;
}

std::string resource_of(const IppRequest& request) {
  return request.printer.empty() ? "/" : "/printers/" + request.printer;
}

using Connection = std::unique_ptr<http_t, decltype(Cups::httpClose)>;
using Message = std::unique_ptr<ipp_t, decltype(Cups::ippDelete)>;

class CupsClient : public IppClient {
 public:
  explicit CupsClient(const Cups& cups) : cups_(cups) { cups_.cupsSetPasswordCB2(no_password, nullptr); }

  IppAnswer ask(const IppRequest& request) override {
    const Connection connection = connect();
    if (!connection) return nobody();
    // The library takes the request.
    return read(cups_.cupsDoRequest(connection.get(), message_of(request), resource_of(request).c_str()));
  }

  IppAnswer send(const IppRequest& request, std::string_view document) override {
    const Connection connection = connect();
    if (!connection) return nobody();
    const Message message(message_of(request), cups_.ippDelete);
    const std::string resource = resource_of(request);
    http_status_t status =
        cups_.cupsSendRequest(connection.get(), message.get(), resource.c_str(), CUPS_LENGTH_VARIABLE);
    if (status == HTTP_STATUS_CONTINUE)
      status = cups_.cupsWriteRequestData(connection.get(), document.data(), document.size());
    if (status != HTTP_STATUS_CONTINUE) return read(nullptr);
    return read(cups_.cupsGetResponse(connection.get(), resource.c_str()));
  }

  std::string default_printer() override {
    const Connection connection = connect();
    const char* name = connection ? cups_.cupsGetDefault2(connection.get()) : nullptr;
    return name ? name : "";
  }

 private:
  /// A new one each time, so that none is ever half used.
  Connection connect() const {
    Connection connection(cups_.httpConnect2(cups_.cupsServer(), cups_.ippPort(), nullptr, AF_UNSPEC,
                                             cups_.cupsEncryption(), 1, connect_milliseconds, nullptr),
                          cups_.httpClose);
    if (connection) cups_.httpSetTimeout(connection.get(), answer_seconds, give_up, nullptr);
    return connection;
  }

  static IppAnswer nobody() {
    return {false, IPP_STATUS_ERROR_SERVICE_UNAVAILABLE, "no print server answers"};
  }

  ipp_t* message_of(const IppRequest& request) const {
    ipp_t* message = cups_.ippNewRequest(static_cast<ipp_op_t>(request.operation));
    const auto add = [&](ipp_tag_t tag, const char* name, const char* value) {
      cups_.ippAddString(message, IPP_TAG_OPERATION, tag, name, nullptr, value);
    };
    if (!request.printer.empty()) {
      std::array<char, most_bytes_of_uri> uri{};
      cups_.httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                             "localhost", 0, "/printers/%s", request.printer.c_str());
      add(IPP_TAG_URI, "printer-uri", uri.data());
    }
    add(IPP_TAG_NAME, "requesting-user-name", cups_.cupsUser());
    for (const IppAttribute& each : request.attributes) add_to(message, each);
    return message;
  }

  void add_to(ipp_t* message, const IppAttribute& attribute) const {
    const ipp_tag_t group = attribute.is_of_job ? IPP_TAG_JOB : IPP_TAG_OPERATION;
    const ipp_tag_t tag = tag_of(attribute.kind);
    const char* name = attribute.name.c_str();
    if (tag == IPP_TAG_BOOLEAN) {
      cups_.ippAddBoolean(message, group, name, static_cast<char>(attribute.numbers.at(0) != 0));
    } else if (!attribute.numbers.empty()) {
      cups_.ippAddIntegers(message, group, tag, name, static_cast<int>(attribute.numbers.size()),
                           attribute.numbers.data());
    } else {
      std::vector<const char*> texts;
      for (const std::string& text : attribute.texts) texts.push_back(text.c_str());
      cups_.ippAddStrings(message, group, tag, name, static_cast<int>(texts.size()), nullptr, texts.data());
    }
  }

  IppAnswer read(ipp_t* answer) const {
    const Message message(answer, cups_.ippDelete);
    const ipp_status_t status = answer ? cups_.ippGetStatusCode(answer) : cups_.cupsLastError();
    IppAnswer all{answer != nullptr, status};
    const char* words = cups_.cupsLastErrorString();
    if (words) all.words = words;
    // Groups of a kind follow one another, with something of no kind between them.
    bool is_inside = false;
    for (ipp_attribute_t* each = answer ? cups_.ippFirstAttribute(answer) : nullptr; each;
         each = cups_.ippNextAttribute(answer)) {
      const char* name = cups_.ippGetName(each);
      const ipp_tag_t group = cups_.ippGetGroupTag(each);
      const bool is_told = name && (group == IPP_TAG_PRINTER || group == IPP_TAG_JOB);
      if (is_told && !is_inside) all.groups.emplace_back();
      if (is_told) all.groups.back().add(name, values_of(each));
      is_inside = is_told;
    }
    return all;
  }

  IppValues values_of(ipp_attribute_t* attribute) const {
    IppValues values;
    const ipp_tag_t tag = cups_.ippGetValueTag(attribute);
    for (int i = 0; i < cups_.ippGetCount(attribute); ++i) {
      if (tag == IPP_TAG_INTEGER || tag == IPP_TAG_ENUM) {
        values.numbers.push_back(cups_.ippGetInteger(attribute, i));
      } else if (tag == IPP_TAG_BOOLEAN) {
        values.numbers.push_back(cups_.ippGetBoolean(attribute, i));
      } else if (const char* text = cups_.ippGetString(attribute, i, nullptr)) {
        values.texts.emplace_back(text);
      }
    }
    return values;
  }

  Cups cups_;
};

}  // namespace

std::vector<std::string> IppGroup::texts(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second.texts;
}

std::string IppGroup::text(const std::string& name) const {
  const auto all = texts(name);
  return all.empty() ? std::string() : all.front();
}

std::vector<int> IppGroup::numbers(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<int>() : found->second.numbers;
}

int IppGroup::number(const std::string& name) const {
  const auto all = numbers(name);
  return all.empty() ? 0 : all.front();
}

std::unique_ptr<IppClient> load_ipp_client() {
  const auto cups = load_cups();
  return cups ? std::make_unique<CupsClient>(*cups) : nullptr;
}

}  // namespace tandem::press
